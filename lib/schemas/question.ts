import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, versionSchema } from '#lib/schemas/common.ts'

export const questionStatusSchema = z.enum(['open', 'in_progress', 'review', 'decided'])

export const questionSchema = z.object({
  id: idSchema,
  dossierId: idSchema,
  number: z.int().positive(),
  title: z.string(),
  status: questionStatusSchema,
  claims: z.array(z.object({ claimId: idSchema, quantityId: idSchema.nullable() })),
  version: versionSchema,
  createdById: idSchema.nullable(),
  createdAt: instantSchema,
  deletedAt: instantSchema.nullable(),
})
export type Question = z.infer<typeof questionSchema>

export const questionInputSchema = z.object({
  id: idSchema.optional(),
  /** Proposed from the claim when left out. */
  title: lineSchema(300).optional(),
  claimIds: z.array(idSchema).min(1).max(200),
})

export const questionChangeSchema = z.object({
  version: versionSchema,
  title: lineSchema(300).optional(),
  addClaimIds: z.array(idSchema).max(200).optional(),
  removeClaimIds: z.array(idSchema).max(200).optional(),
  deleted: z.boolean().optional(),
})
