import type { z } from 'zod'
import { isConfirmed, refuseOpposite, settleConfirmed } from '#lib/commands/settle-links.ts'
import { findLinks } from '#lib/queries/present-link.ts'
import type { Change } from '#lib/schemas/event.ts'
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
    const written = await write(tx, actor, { ...input, id: input.linkId })
    return { result: written.after, changes: await changesOf(tx, actor, [written]) }
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
      const written: Written[] = []
      for (const [id, version] of ids)
        written.push(await write(tx, actor, { id, version, status: input.status }))
      return {
        result: written.map(({ after }) => after),
        changes: await changesOf(tx, actor, written),
      }
    },
  )
}

function kindOf(input: LinkChange): string {
  if (input.deleted !== undefined) return input.deleted ? 'link.deleted' : 'link.restored'
  if (input.status === 'confirmed') return 'link.confirmed'
  return input.status === 'dismissed' ? 'link.dismissed' : 'link.updated'
}

interface Written {
  before: Link
  after: Link
}

/** What was written, and what follows from those links that now hold and did not before. */
async function changesOf(tx: Tx, actor: DossierActor, written: readonly Written[]): Promise<Change[]> {
  const confirmed = written.filter(({ before, after }) => isConfirmed(after) && !isConfirmed(before))
  const settled = await settleConfirmed(
    tx,
    actor,
    confirmed.map(({ after }) => after),
  )
  return [...written.map(({ before, after }) => change('link', before, after)), ...settled]
}

/** The transaction must hold the dossier's lock: links change under it only. */
async function write(tx: Tx, actor: DossierActor, input: LinkChange & { id: string }): Promise<Written> {
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
