import { z } from 'zod'
import {
  idSchema,
  instantSchema,
  lineSchema,
  partialDateSchema,
  spanShape,
  versionSchema,
} from '#lib/schemas/common.ts'

export const articleRoleSchema = z.enum(['checked', 'source'])
export const obtainedSchema = z.enum(['upload', 'paste', 'import', 'sample'])
export const languageSchema = z.enum(['de', 'de-DE', 'de-CH', 'de-AT', 'en', 'fr', 'it'])

export const blockSchema = z.object({ ...spanShape, kind: z.enum(['heading', 'paragraph']) })

export const articleVersionSchema = z.object({
  id: idSchema,
  number: z.int().positive(),
  sha256: z.string(),
  bytes: z.int(),
  obtained: obtainedSchema,
  obtainedAt: instantSchema,
  filename: z.string().nullable(),
})
export type ArticleVersion = z.infer<typeof articleVersionSchema>

export const articleSchema = z.object({
  id: idSchema,
  dossierId: idSchema,
  position: z.int(),
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  role: articleRoleSchema,
  version: versionSchema,
  createdAt: instantSchema,
  deletedAt: instantSchema.nullable(),
  /** The newest version; its text is read apart, since it never changes. */
  current: articleVersionSchema,
})
export type Article = z.infer<typeof articleSchema>

export const articleTextSchema = z.object({
  versionId: idSchema,
  articleId: idSchema,
  number: z.int().positive(),
  text: z.string(),
  blocks: z.array(blockSchema),
})
export type ArticleText = z.infer<typeof articleTextSchema>

export const exclusionSchema = z.object({
  id: idSchema,
  articleVersionId: idSchema,
  ...spanShape,
  reason: z.string(),
  active: z.boolean(),
  version: versionSchema,
})
export type Exclusion = z.infer<typeof exclusionSchema>

export const sentenceCheckSchema = z.object({
  id: idSchema,
  articleVersionId: idSchema,
  ...spanShape,
  checkedById: idSchema,
  checkedAt: instantSchema,
})
export type SentenceCheck = z.infer<typeof sentenceCheckSchema>

const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable()

const details = {
  title: lineSchema(300).optional(),
  outlet: lineSchema(120).nullable().optional(),
  author: lineSchema(200).nullable().optional(),
  url: webAddress.optional(),
  publishedAt: partialDateSchema.nullable().optional(),
  language: languageSchema.optional(),
  role: articleRoleSchema.optional(),
}

export const articleDetailsSchema = z.object(details)

/** The words of an article; how many bytes and which characters it may have is told when it is decoded. */
export const articleWordsSchema = z
  .string()
  .refine((text) => text.isWellFormed(), { error: 'contains half of a surrogate pair' })

/** A pasted text with what a person knows about it; what is left out is guessed from the text. */
export const articlePasteSchema = z.object({ id: idSchema.optional(), text: articleWordsSchema, ...details })
/** What a text would become, before it is kept: everything but the text is a guess. */
export const articlePreviewSchema = z.object({
  title: z.string(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  blocks: z.array(blockSchema),
  boilerplate: z.array(z.object({ ...spanShape, reason: z.string() })),
  /** The article that holds just this text already, where there is one. */
  present: articleSchema.nullable(),
})
export type ArticlePreview = z.infer<typeof articlePreviewSchema>

export const articleChangeSchema = z.object({
  version: versionSchema,
  ...details,
  position: z.int().min(0).max(100_000).optional(),
  deleted: z.boolean().optional(),
})

export const uploadedFileSchema = z.object({
  filename: z.string(),
  outcome: z.enum(['imported', 'present', 'failed']),
  article: articleSchema.nullable(),
  /**
   * Why it failed and what to do; null otherwise. The code is `empty`, `binary`, `encoding` or `too-large` where the
   * file is at fault, else one of the API's codes.
   */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type UploadedFile = z.infer<typeof uploadedFileSchema>
