import { lockWorkspace, presentInvitation } from '#lib/queries/present-member.ts'
import type { Actor } from '#lib/server/actor.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/** Withdraws an open invitation; its link no longer works. @throws AppError `not-found` */
export async function cancelInvitation(
  actor: Actor,
  input: { invitationId: string },
): Promise<{ id: string }> {
  const { workspaceId } = actor
  return commit(
    { logId: workspaceId, workspaceId, actorId: actor.userId },
    'invitation.canceled',
    async (tx) => {
      await lockWorkspace(tx, workspaceId)
      const where = { id: input.invitationId, workspaceId, status: 'pending' }
      const row = await tx.invitation.findFirst({ where })
      const { count } = await tx.invitation.updateMany({ where, data: { status: 'canceled' } })
      if (!row || count === 0) throw notFound('invitation')
      const before = presentInvitation(row)
      return {
        result: { id: row.id },
        changes: [change('invitation', before, { ...before, status: 'canceled' })],
      }
    },
  )
}
