import type { Role } from '#lib/domain/permissions.ts'
import { findMember, lockWorkspace, requireOtherOwner } from '#lib/queries/present-member.ts'
import type { Member } from '#lib/schemas/workspace.ts'
import type { Actor } from '#lib/server/actor.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/**
 * Gives a member another role.
 * @throws AppError `not-found`; `last-owner` when nobody would own the workspace any more
 */
export async function updateMember(actor: Actor, input: { memberId: string; role: Role }): Promise<Member> {
  const { workspaceId } = actor
  const scope = { logId: workspaceId, workspaceId, actorId: actor.userId }
  return commit(scope, 'member.role-changed', async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const before = await findMember(tx, workspaceId, input.memberId)
    if (!before) throw notFound('member')
    if (before.role === input.role) return { result: before, changes: [] }
    if (before.role === 'owner') await requireOtherOwner(tx, workspaceId, before.id)
    await tx.member.updateMany({ where: { id: input.memberId, workspaceId }, data: { role: input.role } })
    const after = { ...before, role: input.role }
    return { result: after, changes: [change('member', before, after)] }
  })
}
