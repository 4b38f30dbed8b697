import type { z } from 'zod'
import { refuseOpposite, settleConfirmed } from '#lib/commands/settle-links.ts'
import { findLinks } from '#lib/queries/present-link.ts'
import type { Link, linkBulkSchema, linkChangeSchema } from '#lib/schemas/link.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { invalid, notFound, stale } from '#lib/server/errors.ts'
import { change, commit, lockDossier } from '#lib/server/events.ts'

type LinkChange = z.infer<typeof linkChangeSchema>

/**
 * Confirms, dismisses, describes, bins or restores a link, as one event.
 * @throws AppError `not-found`, `stale` (with the present link), `invalid`, `pair-conflict`, `cluster-conflict`
 */
export async function updateLink(actor: DossierActor, input: LinkChange & { linkId: string }): Promise<Link> {
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, kindOf(input), async (tx) => {
    await lockDossier(tx, actor.dossierId)
    const { before, after } = await write(tx, actor, { ...input, id: input.linkId })
    const settled =
      isConfirmed(after) && !isConfirmed(before) ? await settleConfirmed(tx, actor, [after]) : []
    return { result: after, changes: [change('link', before, after), ...settled] }
  })
}

/** Confirms or dismisses many links, all or none, as one event. @throws as `updateLink` */
export async function changeLinks(
  actor: DossierActor,
  input: z.infer<typeof linkBulkSchema>,
): Promise<Link[]> {
  const ids = new Map(input.links.map((link) => [link.id, link.version]))
  return commit(
    { ...actor, logId: actor.dossierId, actorId: actor.userId },
    `links.${input.status}`,
    async (tx) => {
      await lockDossier(tx, actor.dossierId)
      const written = []
      for (const [id, version] of ids)
        written.push(await write(tx, actor, { id, version, status: input.status }))
      const result = written.map(({ after }) => after)
      const settled = input.status === 'confirmed' ? await settleConfirmed(tx, actor, result) : []
      return {
        result,
        changes: [...written.map(({ before, after }) => change('link', before, after)), ...settled],
      }
    },
  )
}

const isConfirmed = (link: Link) => link.status === 'confirmed' && link.deletedAt === null

function kindOf(input: LinkChange): string {
  if (input.deleted !== undefined) return input.deleted ? 'link.deleted' : 'link.restored'
  if (input.status === 'confirmed') return 'link.confirmed'
  return input.status === 'dismissed' ? 'link.dismissed' : 'link.updated'
}

/** The transaction must hold the dossier's lock: links change under it only. */
async function write(
  tx: Tx,
  actor: DossierActor,
  input: LinkChange & { id: string },
): Promise<{ before: Link; after: Link }> {
  const [before] = await findLinks(tx, actor, [input.id])
  if (!before) throw notFound('link')
  if (before.version !== input.version) throw stale('link', before)
  if (input.nature && before.kind !== 'contradicts')
    throw invalid('nature', 'only contradictions have a nature')
  const status = input.status ?? before.status
  const deleted = input.deleted ?? before.deletedAt !== null
  if (status === 'confirmed' && !deleted && !isConfirmed(before)) await refuseOpposite(tx, actor, before)
  const { count } = await tx.link.updateMany({
    where: {
      id: input.id,
      dossierId: actor.dossierId,
      workspaceId: actor.workspaceId,
      version: input.version,
    },
    data: {
      status,
      ...(input.nature === undefined ? {} : { nature: input.nature }),
      ...(input.severity === undefined ? {} : { severity: input.severity }),
      ...(input.note === undefined ? {} : { note: input.note }),
      ...(input.deleted === undefined ? {} : { deletedAt: input.deleted ? new Date() : null }),
      version: { increment: 1 },
      updatedAt: new Date(),
    },
  })
  const [after] = await findLinks(tx, actor, [input.id])
  if (!after) throw notFound('link')
  if (count === 0) throw stale('link', after)
  return { before, after }
}
