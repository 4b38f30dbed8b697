import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { lockWorkspace, presentInvitation } from '#lib/queries/present-member.ts'
import type { Invitation, invitationInputSchema } from '#lib/schemas/workspace.ts'
import type { Actor } from '#lib/server/actor.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

const validForDays = 14

/**
 * Invites somebody by e-mail address; the link to /invitations/<id> is passed on by hand.
 * @throws AppError `exists` when the person is a member or has an open invitation
 */
export async function inviteMember(
  actor: Actor,
  input: z.infer<typeof invitationInputSchema>,
): Promise<Invitation> {
  const { workspaceId } = actor
  const email = input.email.toLowerCase()
  return commit(
    { logId: workspaceId, workspaceId, actorId: actor.userId },
    'invitation.created',
    async (tx) => {
      await lockWorkspace(tx, workspaceId)
      await refuseKnown(tx, workspaceId, email)
      const row = await tx.invitation.create({
        data: {
          id: uuidv7(),
          workspaceId,
          email,
          role: input.role,
          inviterId: actor.userId,
          expiresAt: new Date(Date.now() + validForDays * 86_400_000),
        },
      })
      const after = presentInvitation(row)
      return { result: after, changes: [change('invitation', null, after)] }
    },
  )
}

async function refuseKnown(tx: Tx, workspaceId: string, email: string): Promise<void> {
  const address = { equals: email, mode: 'insensitive' } as const
  const member = await tx.member.findFirst({ where: { workspaceId, user: { email: address } } })
  if (member) throw new AppError('exists', 'The person is a member already.')
  const open = await tx.invitation.findFirst({
    where: { workspaceId, email: address, status: 'pending', expiresAt: { gt: new Date() } },
  })
  if (open) {
    throw new AppError('exists', 'The person has an open invitation already.', {
      conflict: presentInvitation(open),
    })
  }
}
