import type { z } from 'zod'
import { requireTags } from '#lib/commands/read-passage.ts'
import { findClaims } from '#lib/queries/present-claim.ts'
import type { Claim, claimBulkSchema } from '#lib/schemas/claim.ts'
import type { DossierActor } from '#lib/server/actor.ts'
import { notFound, stale } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/**
 * One change to many claims: all of them or none, as one event.
 * @throws AppError `not-found` when one of them is not in the dossier, `stale` with those that changed meanwhile
 */
export async function changeClaims(
  actor: DossierActor,
  input: z.infer<typeof claimBulkSchema>,
): Promise<Claim[]> {
  const expected = new Map(input.claims.map((claim) => [claim.id, claim.version]))
  const ids = [...expected.keys()].sort()
  const { change: wanted } = input
  return commit({ ...actor, logId: actor.dossierId, actorId: actor.userId }, 'claims.changed', async (tx) => {
    // Locked in one order, so that two bulk changes of the same claims cannot wait for each other; not against links,
    // which only need the claims to stay.
    await tx.$queryRaw`SELECT id FROM claim WHERE id = ANY(${ids}::uuid[]) AND dossier_id = ${actor.dossierId}::uuid
      AND workspace_id = ${actor.workspaceId}::uuid ORDER BY id FOR NO KEY UPDATE`
    const before = await findClaims(tx, actor, ids)
    if (before.length !== ids.length) throw notFound('claim')
    const changed = before.filter((claim) => claim.version !== expected.get(claim.id))
    if (changed.length > 0) throw stale('claim', changed)
    await requireTags(tx, actor, wanted.addTagIds ?? [])
    const where = { id: { in: ids }, dossierId: actor.dossierId, workspaceId: actor.workspaceId }
    await tx.claim.updateMany({
      where,
      data: {
        ...(wanted.status ? { status: wanted.status } : {}),
        ...(wanted.deleted === undefined ? {} : { deletedAt: wanted.deleted ? new Date() : null }),
        version: { increment: 1 },
        updatedAt: new Date(),
      },
    })
    if (wanted.removeTagIds?.length) {
      await tx.claimTag.deleteMany({
        where: { claimId: { in: ids }, workspaceId: actor.workspaceId, tagId: { in: wanted.removeTagIds } },
      })
    }
    if (wanted.addTagIds?.length) {
      const { workspaceId } = actor
      await tx.claimTag.createMany({
        data: ids.flatMap((claimId) =>
          (wanted.addTagIds ?? []).map((tagId) => ({ workspaceId, claimId, tagId })),
        ),
        skipDuplicates: true,
      })
    }
    const after = new Map((await findClaims(tx, actor, ids)).map((claim) => [claim.id, claim]))
    const result = ids.flatMap((id) => after.get(id) ?? [])
    return { result, changes: before.map((claim) => change('claim', claim, after.get(claim.id) ?? null)) }
  })
}
