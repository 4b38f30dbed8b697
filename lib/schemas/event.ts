import { z } from 'zod'
import { articleSchema, exclusionSchema, sentenceCheckSchema } from '#lib/schemas/article.ts'
import { claimSchema } from '#lib/schemas/claim.ts'
import { idSchema, instantSchema } from '#lib/schemas/common.ts'
import { dossierSchema } from '#lib/schemas/dossier.ts'
import { linkSchema } from '#lib/schemas/link.ts'
import { questionSchema } from '#lib/schemas/question.ts'
import { tagSchema } from '#lib/schemas/tag.ts'

/** What an event can change, and the shape its values have: the same as the API presents. */
export const entitySchemas = {
  dossier: dossierSchema,
  article: articleSchema,
  exclusion: exclusionSchema,
  sentenceCheck: sentenceCheckSchema,
  claim: claimSchema,
  link: linkSchema,
  question: questionSchema,
  tag: tagSchema,
} as const
export type Entity = keyof typeof entitySchemas

/** One thing before and after. Null before: it was made; null after: it is gone. */
export const changeSchema = z.object({
  entity: z.string(),
  id: idSchema,
  before: z.unknown(),
  after: z.unknown(),
})
export type Change = z.infer<typeof changeSchema>

export const eventSchema = z.object({
  seq: z.int(),
  id: idSchema,
  kind: z.string(),
  actorId: idSchema.nullable(),
  at: instantSchema,
  hash: z.string(),
  previous: z.string(),
  changes: z.array(changeSchema),
})
export type DossierEvent = z.infer<typeof eventSchema>
