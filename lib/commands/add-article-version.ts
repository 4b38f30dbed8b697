import { analyseAfterwards } from '#lib/commands/analyse-article.ts'
import { carryOver } from '#lib/commands/carry-over.ts'
import { insertArticleVersion } from '#lib/commands/insert-article-version.ts'
import { findArticle } from '#lib/queries/present-article.ts'
import type { Article } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { AppError, notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'
import { readFile } from '#lib/server/read-file.ts'

interface Input {
  articleId: string
  version: number
  text: string
}

/**
 * Adds the next version of an article, as one event. Claims whose passage stands in it letter by letter, in the same
 * context and only once, are carried over; the others keep only their old passage and so need a look. So are the
 * choices people made about excluded passages. The analysis of the new text follows in an event of its own.
 * @throws AppError `not-found`, `stale` (with the present article), `archived` (it is in the bin), `invalid` or
 *   `too-large` (field `text`), `exists` when the newest version has just this text
 */
export async function addArticleVersion(actor: DossierActor, input: Input): Promise<Article> {
  const bytes = new TextEncoder().encode(input.text)
  const file = readFile({ bytes, filename: null, obtained: 'paste' })
  const article = await commit(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    'article.version-added',
    async (tx) => {
      await lockDossier(tx, actor.dossierId)
      const before = await findArticle(tx, actor, input.articleId)
      if (!before) throw notFound('article')
      if (before.version !== input.version) throw stale('article', before)
      if (before.deletedAt) throw new AppError('archived', 'The article is in the bin: take it out first.')
      if (before.current.sha256 === file.read.sha256) {
        throw new AppError('exists', 'The newest version has just this text.', { conflict: before })
      }
      const { count } = await tx.article.updateMany({
        where: {
          id: before.id,
          dossierId: actor.dossierId,
          workspaceId: actor.workspaceId,
          version: input.version,
          deletedAt: null,
        },
        data: { version: { increment: 1 } },
      })
      if (count === 0) throw stale('article', await findArticle(tx, actor, input.articleId))
      const target = { articleId: before.id, number: before.current.number + 1 }
      const inserted = await insertArticleVersion(tx, actor, target, file)
      const carried = await carryOver(tx, actor, before.current.id, inserted)
      const after = await findArticle(tx, actor, before.id)
      if (!after) throw notFound('article')
      return {
        result: after,
        changes: [
          change('article', before, after),
          ...carried.exclusions.map((exclusion) => change('exclusion', null, exclusion)),
          ...carried.claims,
        ],
      }
    },
  )
  await analyseAfterwards(actor, article.id)
  return article
}
