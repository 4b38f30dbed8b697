import { articleHolding } from '#lib/queries/present-article.ts'
import type { ArticlePreview } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { readFile } from '#lib/server/read-file.ts'

/**
 * What a text would become as an article of the dossier; nothing is kept.
 * @throws AppError `invalid` or `too-large` (field `text`)
 */
export async function previewArticle(actor: DossierActor, input: { text: string }): Promise<ArticlePreview> {
  const bytes = new TextEncoder().encode(input.text)
  const { read } = readFile({ bytes, filename: null, obtained: 'paste' })
  const { title, outlet, author, publishedAt, language, text, blocks, boilerplate } = read.article
  const present = await articleHolding(database(), actor, read.sha256)
  return { title, outlet, author, publishedAt, language, text, blocks, boilerplate, present }
}
