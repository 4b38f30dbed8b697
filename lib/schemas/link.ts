import { z } from 'zod'
import { reviewStatusSchema } from '#lib/schemas/claim.ts'
import { idSchema, instantSchema, proseSchema, versionSchema } from '#lib/schemas/common.ts'

export const linkKindSchema = z.enum(['duplicate', 'contradicts', 'updates', 'refines', 'supports'])
export const natureSchema = z.enum(['number', 'date', 'place', 'actor', 'negation', 'attribution', 'scope'])
export const severitySchema = z.enum(['low', 'medium', 'high'])

export const explanationSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

export const linkSchema = z.object({
  id: idSchema,
  dossierId: idSchema,
  lowClaimId: idSchema,
  highClaimId: idSchema,
  kind: linkKindSchema,
  direction: z.enum(['none', 'low_to_high', 'high_to_low']),
  status: reviewStatusSchema,
  nature: natureSchema.nullable(),
  severity: severitySchema.nullable(),
  note: z.string().nullable(),
  score: z.number().nullable(),
  explanation: explanationSchema.nullable(),
  lowQuantityId: idSchema.nullable(),
  highQuantityId: idSchema.nullable(),
  version: versionSchema,
  createdById: idSchema.nullable(),
  createdAt: instantSchema,
  deletedAt: instantSchema.nullable(),
})
export type Link = z.infer<typeof linkSchema>

const details = {
  nature: natureSchema.nullable().optional(),
  severity: severitySchema.nullable().optional(),
  note: proseSchema(4000).nullable().optional(),
}

/** Links one claim with one or several others in one transaction. For directed kinds `from` does it to `to`. */
export const linkInputSchema = z.object({
  id: idSchema.optional(),
  kind: linkKindSchema,
  fromClaimId: idSchema,
  toClaimIds: z.array(idSchema).min(1).max(100),
  ...details,
})

export const linkChangeSchema = z.object({
  version: versionSchema,
  status: z.enum(['confirmed', 'dismissed']).optional(),
  deleted: z.boolean().optional(),
  ...details,
})

/** Confirms or dismisses many links in one transaction with one event. */
export const linkBulkSchema = z.object({
  links: z
    .array(z.object({ id: idSchema, version: versionSchema }))
    .min(1)
    .max(1000),
  status: z.enum(['confirmed', 'dismissed']),
})
