import type { z } from 'zod'
import { findArticle, findArticles, listArticles } from '#lib/queries/present-article.ts'
import type { Article, articleChangeSchema } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError, notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

type Input = Omit<z.infer<typeof articleChangeSchema>, 'deleted'> & { articleId: string }

/**
 * Corrects what is known of an article, or gives it another place among the dossier's articles (0 is the first;
 * a place beyond the last means the last), as one event.
 * @throws AppError `not-found`, `stale` (with the present article), `archived` (it is in the bin)
 */
export async function updateArticle(actor: DossierActor, input: Input): Promise<Article> {
  const { articleId, version, position, ...details } = input
  const kind = position === undefined ? 'article.updated' : 'article.moved'
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kind, async (tx) => {
    if (position !== undefined) await lockDossier(tx, actor.dossierId)
    const before = await findArticle(tx, actor, articleId)
    if (!before) throw notFound('article')
    if (before.version !== version) throw stale('article', before)
    if (before.deletedAt) throw new AppError('archived', 'The article is in the bin: take it out first.')
    const { count } = await tx.article.updateMany({
      where: {
        id: articleId,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        version,
        deletedAt: null,
      },
      data: { ...details, version: { increment: 1 } },
    })
    if (count === 0) throw stale('article', await findArticle(tx, actor, articleId))
    const others = position === undefined ? [] : await moveTo(tx, actor, articleId, position)
    const after = await findArticles(tx, actor, [articleId, ...others.map((article) => article.id)])
    const changes = [before, ...others].map((article) =>
      change('article', article, after.find(({ id }) => id === article.id) ?? null),
    )
    return { result: after.find(({ id }) => id === articleId) ?? before, changes }
  })
}

/** Renumbers the articles so that one gets its place. Returns the other ones whose number changed, as they were. */
async function moveTo(tx: Tx, actor: DossierActor, articleId: string, position: number): Promise<Article[]> {
  const present = (await listArticles(tx, actor)).filter((article) => !article.deletedAt)
  const order = present.filter((article) => article.id !== articleId)
  order.splice(position, 0, ...present.filter((article) => article.id === articleId))
  const moved = order
    .map((article, place) => ({ article, place }))
    .filter(({ article, place }) => article.position !== place)
  for (const { article, place } of moved) {
    const isOther = article.id !== articleId
    const { count } = await tx.article.updateMany({
      where: {
        id: article.id,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        version: article.version,
      },
      data: { position: place, ...(isOther ? { version: { increment: 1 } } : {}) },
    })
    if (count === 0) throw stale('article', await findArticle(tx, actor, article.id))
  }
  return moved.map(({ article }) => article).filter((article) => article.id !== articleId)
}
