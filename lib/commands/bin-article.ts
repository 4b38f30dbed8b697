import { articleHolding, findArticle } from '#lib/queries/present-article.ts'
import type { Article } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { AppError, notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

interface Input {
  articleId: string
  version: number
  deleted: boolean
}

/**
 * Puts an article into the bin or takes it out, as one event. Its claims and links stay as they are: while it is in
 * the bin they are not shown.
 * @throws AppError `not-found`, `stale` (with the present article), `exists` when it comes out of the bin but another
 *   article of the dossier has the same text by now
 */
export async function binArticle(actor: DossierActor, input: Input): Promise<Article> {
  const kind = input.deleted ? 'article.deleted' : 'article.restored'
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kind, async (tx) => {
    await lockDossier(tx, actor.dossierId)
    const before = await findArticle(tx, actor, input.articleId)
    if (!before) throw notFound('article')
    if (before.version !== input.version) throw stale('article', before)
    if ((before.deletedAt !== null) === input.deleted) return { result: before, changes: [] }
    if (!input.deleted) {
      const twin = await articleHolding(tx, actor, before.current.sha256)
      if (twin) {
        throw new AppError('exists', `The dossier holds this text already: “${twin.title}”.`, {
          conflict: twin,
        })
      }
    }
    const { count } = await tx.article.updateMany({
      where: {
        id: input.articleId,
        dossierId: actor.dossierId,
        workspaceId: actor.workspaceId,
        version: input.version,
      },
      data: { deletedAt: input.deleted ? new Date() : null, version: { increment: 1 } },
    })
    const after = await findArticle(tx, actor, input.articleId)
    if (count === 0 || !after) throw stale('article', after)
    return { result: after, changes: [change('article', before, after)] }
  })
}
