import { memberParts, presentInvitation, presentMember } from '#lib/queries/present-member.ts'
import type { Invitation, Member } from '#lib/schemas/workspace.ts'
import { database } from '#lib/server/db.ts'

/** Members of a workspace, those who came first first. */
export async function listMembers(workspaceId: string): Promise<Member[]> {
  const rows = await database().member.findMany({
    where: { workspaceId },
    include: memberParts,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(presentMember)
}

/** Invitations of a workspace that can still be accepted, newest first. */
export async function listInvitations(workspaceId: string): Promise<Invitation[]> {
  const rows = await database().invitation.findMany({
    where: { workspaceId, status: 'pending', expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(presentInvitation)
}
