import { z } from 'zod'
import {
  articleSchema,
  articleTextSchema,
  exclusionSchema,
  sentenceCheckSchema,
} from '#lib/schemas/article.ts'
import { claimSchema } from '#lib/schemas/claim.ts'
import { dossierSchema } from '#lib/schemas/dossier.ts'
import { linkSchema } from '#lib/schemas/link.ts'
import { questionSchema } from '#lib/schemas/question.ts'
import { tagSchema } from '#lib/schemas/tag.ts'
import { personSchema, roleSchema } from '#lib/schemas/workspace.ts'

/** Everything of a dossier at one moment: all that `seq` events made of it. */
export const snapshotSchema = z.object({
  seq: z.int(),
  role: roleSchema,
  userId: z.uuid(),
  workspace: z.object({ id: z.uuid(), name: z.string() }),
  dossier: dossierSchema,
  people: z.array(personSchema),
  tags: z.array(tagSchema),
  articles: z.array(articleSchema),
  texts: z.array(articleTextSchema),
  exclusions: z.array(exclusionSchema),
  sentenceChecks: z.array(sentenceCheckSchema),
  claims: z.array(claimSchema),
  links: z.array(linkSchema),
  questions: z.array(questionSchema),
})
export type Snapshot = z.infer<typeof snapshotSchema>
