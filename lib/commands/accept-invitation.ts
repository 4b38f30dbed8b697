import type { Role } from '#lib/domain/permissions.ts'
import { acceptable, findAcceptable } from '#lib/queries/find-invitation.ts'
import {
  lockWorkspace,
  memberParts,
  presentInvitation,
  presentMember,
  presentWorkspace,
} from '#lib/queries/present-member.ts'
import type { Workspace } from '#lib/schemas/workspace.ts'
import { database } from '#lib/server/db.ts'
import { AppError, notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

interface Recipient {
  id: string
  email: string
}

/**
 * Makes the person invited a member, in the role of the invitation.
 * @throws AppError `not-found` for an invitation that is expired, withdrawn, used or made out to another address;
 *   `exists` for a member
 */
export async function acceptInvitation(user: Recipient, input: { invitationId: string }): Promise<Workspace> {
  const { workspaceId } = await findAcceptable(database(), user, input.invitationId)
  const scope = { logId: workspaceId, workspaceId, actorId: user.id }
  return commit(scope, 'invitation.accepted', async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const row = await findAcceptable(tx, user, input.invitationId)
    const known = await tx.member.findFirst({ where: { workspaceId, userId: user.id } })
    if (known) throw new AppError('exists', 'You are a member already.')
    const { count } = await tx.invitation.updateMany({
      where: { ...acceptable(user, input.invitationId), workspaceId },
      data: { status: 'accepted' },
    })
    if (count === 0) throw notFound('invitation')
    const role = row.role as Role
    const member = await tx.member.create({
      data: { workspaceId, userId: user.id, role },
      include: memberParts,
    })
    const before = presentInvitation(row)
    return {
      result: presentWorkspace(row.workspace, role),
      changes: [
        change('invitation', before, { ...before, status: 'accepted' }),
        change('member', null, presentMember(member)),
      ],
    }
  })
}
