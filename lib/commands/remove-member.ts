import { findMember, lockWorkspace, requireOtherOwner } from '#lib/queries/present-member.ts'
import type { Actor } from '#lib/server/actor.ts'
import { database, type Tx } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/**
 * Ends a membership; what the person did in the workspace stays.
 * @throws AppError `not-found`; `last-owner` when nobody would own the workspace any more
 */
export async function removeMember(actor: Actor, input: { memberId: string }): Promise<{ id: string }> {
  return end(actor, 'member.removed', (tx) => findMember(tx, actor.workspaceId, input.memberId))
}

/** Ends one's own membership. @throws AppError as `removeMember` */
export async function leaveWorkspace(actor: Actor): Promise<{ id: string }> {
  const own = await database().member.findFirst({
    where: { workspaceId: actor.workspaceId, userId: actor.userId },
    select: { id: true },
  })
  if (!own) throw notFound('member')
  return end(actor, 'member.left', (tx) => findMember(tx, actor.workspaceId, own.id))
}

async function end(actor: Actor, kind: string, find: (tx: Tx) => ReturnType<typeof findMember>) {
  const { workspaceId } = actor
  return commit({ logId: workspaceId, workspaceId, actorId: actor.userId }, kind, async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const before = await find(tx)
    if (!before) throw notFound('member')
    if (before.role === 'owner') await requireOtherOwner(tx, workspaceId, before.id)
    await tx.member.deleteMany({ where: { id: before.id, workspaceId } })
    return { result: { id: before.id }, changes: [change('member', before, null)] }
  })
}
