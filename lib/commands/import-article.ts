import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { analyseAfterwards } from '#lib/commands/analyse-article.ts'
import { insertArticleVersion } from '#lib/commands/insert-article-version.ts'
import { articleHolding, findArticle } from '#lib/queries/present-article.ts'
import type { Article, ArticleVersion, articleDetailsSchema } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'
import { type ObtainedFile, readFile } from '#lib/server/read-file.ts'

type Details = z.infer<typeof articleDetailsSchema>

/** A text with what is known of it; what is left out of the details is guessed from the text. */
export interface ArticleImport extends Details {
  id?: string | undefined
  bytes: Uint8Array<ArrayBuffer>
  /** Null for a text that was no file. */
  filename: string | null
  obtained: ArticleVersion['obtained']
}

export interface ImportedArticle {
  /** `present`: an article of the dossier that is not in the bin has exactly these bytes; it is returned unchanged. */
  outcome: 'imported' | 'present'
  article: Article
}

/**
 * Adds a text to a dossier: the article, its first version and its boilerplate, as one event. The analysis follows in
 * an event of its own; the article is kept even if that fails.
 * @throws AppError `invalid` or `too-large`, naming the file (or the field `text`); `exists` when the id is taken
 */
export async function importArticle(actor: DossierActor, input: ArticleImport): Promise<ImportedArticle> {
  const file = readFile(input)
  const imported = await commit<ImportedArticle>(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    'article.imported',
    async (tx) => {
      // Two imports of the same file at the same moment take turns, and the second finds the first.
      await lockDossier(tx, actor.dossierId)
      const twin = await articleHolding(tx, actor, file.read.sha256)
      if (twin) return { result: { outcome: 'present', article: twin }, changes: [] }
      const articleId = input.id ?? uuidv7()
      await tx.article.createMany({ data: [await articleRow(tx, actor, articleId, input, file)] })
      const { exclusions } = await insertArticleVersion(tx, actor, { articleId, number: 1 }, file)
      const article = await findArticle(tx, actor, articleId)
      if (!article) throw notFound('article')
      return {
        result: { outcome: 'imported', article },
        changes: [
          change('article', null, article),
          ...exclusions.map((exclusion) => change('exclusion', null, exclusion)),
        ],
      }
    },
  )
  if (imported.outcome === 'imported') await analyseAfterwards(actor, imported.article.id)
  return imported
}

async function articleRow(tx: Tx, actor: DossierActor, id: string, input: ArticleImport, file: ObtainedFile) {
  const { dossierId, workspaceId, userId } = actor
  const last = await tx.article.aggregate({ where: { dossierId, workspaceId }, _max: { position: true } })
  const guessed = file.read.article
  return {
    id,
    workspaceId,
    dossierId,
    position: (last._max.position ?? -1) + 1,
    title: input.title ?? (guessed.title.slice(0, 300).toWellFormed().trim() || (file.filename ?? '–')),
    outlet: input.outlet === undefined ? guessed.outlet : input.outlet,
    author: input.author === undefined ? guessed.author : input.author,
    url: input.url ?? null,
    publishedAt: input.publishedAt === undefined ? guessed.publishedAt : input.publishedAt,
    language: input.language ?? guessed.language,
    ...(input.role ? { role: input.role } : {}),
    createdById: userId,
  }
}
