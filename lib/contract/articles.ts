import { z } from 'zod'
import { route } from '#lib/contract/base.ts'
import { inDossier } from '#lib/contract/dossiers.ts'
import {
  articleChangeSchema,
  articlePasteSchema,
  articlePreviewSchema,
  articleSchema,
  articleTextSchema,
  articleWordsSchema,
  exclusionSchema,
  sentenceCheckSchema,
  uploadedFileSchema,
} from '#lib/schemas/article.ts'
import { idSchema, spanShape, versionSchema } from '#lib/schemas/common.ts'

// A form with a single file names it once, which reads as one value and not as a list.
const someFiles = z.union([z.array(z.file()).min(1).max(100), z.file().transform((file) => [file])])
const inArticle = inDossier.extend({ articleId: idSchema })

export const articles = {
  preview: route(
    'article.import',
    'POST',
    '/dossiers/{dossierId}/articles/preview',
    'See what a text would become, without keeping it',
  )
    .input(inDossier.extend({ text: articleWordsSchema }))
    .output(articlePreviewSchema),
  paste: route('article.import', 'POST', '/dossiers/{dossierId}/articles', 'Add an article from text')
    .input(inDossier.extend(articlePasteSchema.shape))
    .output(articleSchema),
  upload: route('article.import', 'POST', '/dossiers/{dossierId}/articles/upload', 'Add articles from files')
    .input(inDossier.extend({ files: someFiles }))
    .output(z.array(uploadedFileSchema)),
  update: route(
    'article.update',
    'PATCH',
    '/dossiers/{dossierId}/articles/{articleId}',
    'Correct what is known of an article',
  )
    .input(inArticle.extend(articleChangeSchema.omit({ deleted: true }).shape))
    .output(articleSchema),
  remove: route(
    'article.delete',
    'POST',
    '/dossiers/{dossierId}/articles/{articleId}/bin',
    'Put an article into the bin, or take it out',
  )
    .input(inArticle.extend({ version: versionSchema, deleted: z.boolean() }))
    .output(articleSchema),
  addVersion: route(
    'article.import',
    'POST',
    '/dossiers/{dossierId}/articles/{articleId}/versions',
    'Add a newer version of an article',
  )
    .input(inArticle.extend({ version: versionSchema, text: articleWordsSchema }))
    .output(articleSchema),
  text: route(
    'dossier.read',
    'GET',
    '/dossiers/{dossierId}/articles/{articleId}/versions/{number}',
    'The text of a version',
  )
    .input(inArticle.extend({ number: z.coerce.number().int().positive() }))
    .output(articleTextSchema),
}

export const exclusions = {
  create: route(
    'exclusion.update',
    'POST',
    '/dossiers/{dossierId}/exclusions',
    'Exclude a passage as boilerplate',
  )
    .input(inDossier.extend({ id: idSchema.optional(), articleVersionId: idSchema, ...spanShape }))
    .output(exclusionSchema),
  update: route(
    'exclusion.update',
    'PATCH',
    '/dossiers/{dossierId}/exclusions/{exclusionId}',
    'Restore or exclude again',
  )
    .input(inDossier.extend({ exclusionId: idSchema, version: versionSchema, active: z.boolean() }))
    .output(exclusionSchema),
}

export const sentenceChecks = {
  set: route(
    'sentence.check',
    'POST',
    '/dossiers/{dossierId}/sentence-checks',
    'Tick a sentence off as checked, or untick it',
  )
    .input(
      inDossier.extend({
        id: idSchema.optional(),
        articleVersionId: idSchema,
        ...spanShape,
        checked: z.boolean(),
      }),
    )
    .output(sentenceCheckSchema.nullable()),
}
