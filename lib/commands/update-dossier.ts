import type { z } from 'zod'
import { findDossier } from '#lib/queries/present-dossier.ts'
import type { Dossier, dossierChangeSchema } from '#lib/schemas/dossier.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound, stale } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

type Change = z.infer<typeof dossierChangeSchema>

/**
 * Renames a dossier, archives it, puts it into the bin, or undoes the latter two.
 * @throws AppError `not-found`; `stale` (with the present dossier) when it is not of the version given
 */
export async function updateDossier(actor: DossierActor, input: Change): Promise<Dossier> {
  const scope = { ...actor, logId: actor.dossierId, actorId: actor.userId }
  return commit(scope, eventKind(input), async (tx) => {
    const before = await findDossier(tx, actor)
    if (!before) throw notFound('dossier')
    if (before.version !== input.version) throw stale('dossier', before)
    const { count } = await tx.dossier.updateMany({
      where: { id: actor.dossierId, workspaceId: actor.workspaceId, version: input.version },
      data: {
        name: input.name,
        archivedAt: moment(input.archived, before.archivedAt),
        deletedAt: moment(input.deleted, before.deletedAt),
        version: { increment: 1 },
      },
    })
    const after = await findDossier(tx, actor)
    if (!after) throw notFound('dossier')
    if (count === 0) throw stale('dossier', after)
    return { result: after, changes: [change('dossier', before, after)] }
  })
}

function eventKind({ archived, deleted }: Change): string {
  if (deleted !== undefined) return deleted ? 'dossier.deleted' : 'dossier.restored'
  if (archived !== undefined) return archived ? 'dossier.archived' : 'dossier.unarchived'
  return 'dossier.renamed'
}

/** A flag as the moment it was set: undefined leaves the column, a flag already set keeps its first moment. */
function moment(flag: boolean | undefined, since: string | null): Date | string | null | undefined {
  if (flag === undefined) return undefined
  return flag ? (since ?? new Date()) : null
}
