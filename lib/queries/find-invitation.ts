import type { Role } from '#lib/domain/permissions.ts'
import type { ReceivedInvitation } from '#lib/schemas/workspace.ts'
import { database, type Tx } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

interface Recipient {
  email: string
}

/** What an invitation must be for this person to accept it: theirs, pending and not expired. */
export const acceptable = (recipient: Recipient, invitationId: string): Prisma.InvitationWhereInput => ({
  id: invitationId,
  email: { equals: recipient.email, mode: 'insensitive' },
  status: 'pending',
  expiresAt: { gt: new Date() },
})

/** The row of an invitation this person can accept. @throws AppError `not-found`, whatever is wrong with it */
export async function findAcceptable(tx: Tx, recipient: Recipient, invitationId: string) {
  const row = await tx.invitation.findFirst({
    where: acceptable(recipient, invitationId),
    include: { workspace: true, inviter: { select: { name: true } } },
  })
  if (!row) throw notFound('invitation')
  return row
}

/** An invitation as the person invited sees it. @throws AppError `not-found` to everybody else */
export async function receivedInvitation(
  recipient: Recipient,
  invitationId: string,
): Promise<ReceivedInvitation> {
  const row = await findAcceptable(database(), recipient, invitationId)
  return {
    id: row.id,
    workspaceName: row.workspace.name,
    inviterName: row.inviter.name,
    role: row.role as Role,
    expiresAt: row.expiresAt.toISOString(),
  }
}
