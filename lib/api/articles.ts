import { api } from '#lib/api/base.ts'
import { permitInDossier } from '#lib/api/context.ts'
import { addArticleVersion } from '#lib/commands/add-article-version.ts'
import { binArticle } from '#lib/commands/bin-article.ts'
import { checkSentence } from '#lib/commands/check-sentence.ts'
import { createExclusion } from '#lib/commands/create-exclusion.ts'
import { pasteArticle } from '#lib/commands/paste-article.ts'
import { updateArticle } from '#lib/commands/update-article.ts'
import { updateExclusion } from '#lib/commands/update-exclusion.ts'
import { uploadArticles } from '#lib/commands/upload-articles.ts'
import { previewArticle } from '#lib/queries/preview-article.ts'
import { readArticleText } from '#lib/queries/read-article-text.ts'

export const articles = {
  preview: api.articles.preview.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return previewArticle(actor, input)
  }),
  paste: api.articles.paste.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return pasteArticle(actor, input)
  }),
  upload: api.articles.upload.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return uploadArticles(actor, input.files)
  }),
  update: api.articles.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateArticle(actor, input)
  }),
  remove: api.articles.remove.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return binArticle(actor, input)
  }),
  addVersion: api.articles.addVersion.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return addArticleVersion(actor, input)
  }),
  text: api.articles.text.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return readArticleText(actor, input)
  }),
}

export const exclusions = {
  create: api.exclusions.create.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return createExclusion(actor, input)
  }),
  update: api.exclusions.update.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return updateExclusion(actor, input)
  }),
}

export const sentenceChecks = {
  set: api.sentenceChecks.set.handler(async ({ input, context, procedure }) => {
    const actor = await permitInDossier(context, procedure, input)
    return checkSentence(actor, input)
  }),
}
