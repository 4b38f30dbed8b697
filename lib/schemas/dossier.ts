import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, versionSchema } from '#lib/schemas/common.ts'

export const dossierSchema = z.object({
  id: idSchema,
  workspaceId: idSchema,
  name: z.string(),
  version: versionSchema,
  createdAt: instantSchema,
  archivedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
})
export type Dossier = z.infer<typeof dossierSchema>

export const dossierSummarySchema = dossierSchema.extend({
  articles: z.int(),
  claims: z.int(),
  contradictions: z.int(),
  suggestions: z.int(),
})
export type DossierSummary = z.infer<typeof dossierSummarySchema>

export const dossierInputSchema = z.object({ id: idSchema.optional(), name: lineSchema(200) })
export const dossierChangeSchema = z.object({
  version: versionSchema,
  name: lineSchema(200).optional(),
  archived: z.boolean().optional(),
  deleted: z.boolean().optional(),
})
