import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  isoDateSchema,
  lineSchema,
  proseSchema,
  spanShape,
  versionSchema,
} from '#lib/schemas/common.ts'

export const claimKinds = ['quantity', 'date', 'place', 'actor', 'quote', 'event', 'denial', 'cause'] as const
export const claimKindSchema = z.enum(claimKinds)
export const reviewStatusSchema = z.enum(['suggested', 'confirmed', 'dismissed'])
export const modalitySchema = z.enum(['asserted', 'attributed', 'hypothetical', 'denied'])
export const hedgeSchema = z.enum([
  'exact',
  'approx',
  'almost',
  'over',
  'atleast',
  'under',
  'atmost',
  'range',
  'indefinite',
])
export const quantityTypeSchema = z.enum([
  'number',
  'count',
  'money',
  'percent',
  'age',
  'measure',
  'duration',
  'ratio',
  'ordinal',
])

const amount = z.number().gt(-1e300).lt(1e300).nullable()

const quantityShape = {
  text: lineSchema(200),
  type: quantityTypeSchema,
  /** In units of one: 5,5 Milliarden = 5500000000. */
  value: amount,
  min: amount,
  max: amount,
  unit: lineSchema(60).nullable(),
  noun: lineSchema(120).nullable(),
  hedge: hedgeSchema,
  indefinite: z.boolean(),
  magnitude: amount,
}
const ordered = (quantity: { min: number | null; max: number | null }) =>
  quantity.min === null || quantity.max === null || quantity.min <= quantity.max
export const quantityInputSchema = z
  .object({ id: idSchema.optional(), ...quantityShape })
  .refine(ordered, { error: 'min must not be greater than max', path: ['min'] })
export const quantitySchema = z.object({ id: idSchema, ...quantityShape })
export type Quantity = z.infer<typeof quantitySchema>

export const claimTimeSchema = z
  .object({
    from: isoDateSchema.nullable(),
    to: isoDateSchema.nullable(),
    precision: z.enum(['day', 'month', 'year', 'period']),
  })
  .refine((time) => time.from !== null || time.to !== null, {
    error: 'needs a beginning or an end',
    path: ['from'],
  })
  .refine((time) => time.from === null || time.to === null || time.from <= time.to, {
    error: 'must not end before it begins',
    path: ['to'],
  })
export type ClaimTime = z.infer<typeof claimTimeSchema>

export const claimAnchorSchema = z.object({
  articleVersionId: idSchema,
  ...spanShape,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type ClaimAnchor = z.infer<typeof claimAnchorSchema>

export const claimSchema = z.object({
  id: idSchema,
  dossierId: idSchema,
  articleId: idSchema,
  status: reviewStatusSchema,
  kinds: z.array(claimKindSchema),
  tagIds: z.array(idSchema),
  anchors: z.array(claimAnchorSchema),
  quantities: z.array(quantitySchema),
  modality: modalitySchema,
  origin: z.string().nullable(),
  time: claimTimeSchema.nullable(),
  note: z.string().nullable(),
  score: z.number().nullable(),
  analysisVersion: z.string().nullable(),
  version: versionSchema,
  createdById: idSchema.nullable(),
  createdAt: instantSchema,
  deletedAt: instantSchema.nullable(),
})
export type Claim = z.infer<typeof claimSchema>

const corrections = {
  kinds: z.array(claimKindSchema).max(claimKinds.length).optional(),
  tagIds: z.array(idSchema).max(50).optional(),
  quantities: z.array(quantityInputSchema).max(20).optional(),
  modality: modalitySchema.optional(),
  origin: lineSchema(200).nullable().optional(),
  time: claimTimeSchema.nullable().optional(),
  note: proseSchema(4000).nullable().optional(),
}

/** A tagged passage. What is left out of quantities, kinds, time, origin and modality the analysis fills in. */
export const claimInputSchema = z.object({
  id: idSchema.optional(),
  articleVersionId: idSchema,
  ...spanShape,
  /** The passage as the person saw it; must equal the text between start and end. */
  quote: z.string().min(1).max(20_000),
  ...corrections,
})
export type ClaimInput = z.infer<typeof claimInputSchema>

export const claimChangeSchema = z.object({
  version: versionSchema,
  status: z.enum(['confirmed', 'dismissed']).optional(),
  anchor: z
    .object({ articleVersionId: idSchema, ...spanShape, quote: z.string().min(1).max(20_000) })
    .optional(),
  deleted: z.boolean().optional(),
  ...corrections,
})
export type ClaimChange = z.infer<typeof claimChangeSchema>

/** One change to many claims in one transaction with one event. */
export const claimBulkSchema = z.object({
  claims: z
    .array(z.object({ id: idSchema, version: versionSchema }))
    .min(1)
    .max(1000),
  change: z
    .object({
      status: z.enum(['confirmed', 'dismissed']).optional(),
      addTagIds: z.array(idSchema).max(50).optional(),
      removeTagIds: z.array(idSchema).max(50).optional(),
      deleted: z.boolean().optional(),
    })
    .refine((change) => Object.values(change).some((value) => value !== undefined), {
      error: 'changes nothing',
    }),
})
