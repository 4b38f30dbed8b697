import type { z } from 'zod'
import { importArticle } from '#lib/commands/import-article.ts'
import type { Article, articlePasteSchema } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'

/**
 * Adds a pasted text as an article. A text the dossier holds already answers with the article that holds it, whose id
 * is then not the one asked for.
 * @throws AppError as `importArticle`
 */
export async function pasteArticle(
  actor: DossierActor,
  input: z.infer<typeof articlePasteSchema>,
): Promise<Article> {
  const { text, ...details } = input
  const bytes = new TextEncoder().encode(text)
  const { article } = await importArticle(actor, { ...details, bytes, filename: null, obtained: 'paste' })
  return article
}
