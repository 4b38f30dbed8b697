import { analyseAfterwards } from '#lib/commands/analyse-article.ts'
import { withdrawSuggestions } from '#lib/commands/withdraw-suggestions.ts'
import { presentExclusion } from '#lib/queries/present-article.ts'
import type { Exclusion } from '#lib/schemas/article.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

interface Input {
  exclusionId: string
  version: number
  /** False: the passage is part of the article again. */
  active: boolean
}

/**
 * Restores an excluded passage or excludes it again, as one event; afterwards the article is analysed anew.
 * @throws AppError `not-found`, `stale` (with the present exclusion)
 */
export async function updateExclusion(actor: DossierActor, input: Input): Promise<Exclusion> {
  const kind = input.active ? 'exclusion.renewed' : 'exclusion.restored'
  const { articleId, exclusion, changed } = await commit(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    kind,
    async (tx) => {
      await lockDossier(tx, actor.dossierId)
      const where = { id: input.exclusionId, dossierId: actor.dossierId, workspaceId: actor.workspaceId }
      const standing = await tx.exclusion.findFirst({
        where,
        include: { articleVersion: { select: { articleId: true } } },
      })
      if (!standing) throw notFound('exclusion')
      const before = presentExclusion(standing)
      const { articleId } = standing.articleVersion
      if (before.version !== input.version) throw stale('exclusion', before)
      if (before.active === input.active) {
        return { result: { articleId, exclusion: before, changed: false }, changes: [] }
      }
      const { count } = await tx.exclusion.updateMany({
        where: { ...where, version: input.version },
        data: { active: input.active, version: { increment: 1 } },
      })
      const row = await tx.exclusion.findFirst({ where })
      const after = row && presentExclusion(row)
      if (count === 0 || !after) throw stale('exclusion', after)
      const withdrawn = after.active ? await withdrawSuggestions(tx, actor, after) : []
      return {
        result: { articleId, exclusion: after, changed: true },
        changes: [change('exclusion', before, after), ...withdrawn],
      }
    },
  )
  if (changed) await analyseAfterwards(actor, articleId)
  return exclusion
}
