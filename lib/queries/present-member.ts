import type { Role } from '#lib/domain/permissions.ts'
import type { Invitation, Member, Workspace } from '#lib/schemas/workspace.ts'
import type { Tx } from '#lib/server/db.ts'
import { AppError } from '#lib/server/errors.ts'
import type {
  Invitation as InvitationRow,
  Prisma,
  Workspace as WorkspaceRow,
} from '#lib/server/generated/prisma/client.ts'

export const memberParts = { user: { select: { name: true, email: true } } } satisfies Prisma.MemberInclude

type MemberRow = Prisma.MemberGetPayload<{ include: typeof memberParts }>

/** A member as the API and the event log show it. */
export function presentMember(row: MemberRow): Member {
  return {
    id: row.id,
    userId: row.userId,
    name: row.user.name,
    email: row.user.email,
    role: row.role as Role,
    createdAt: row.createdAt.toISOString(),
  }
}

/** An invitation as the API and the event log show it. */
export function presentInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    status: row.status as Invitation['status'],
    expiresAt: row.expiresAt.toISOString(),
  }
}

/** A workspace as somebody of this role sees it. */
export function presentWorkspace(row: WorkspaceRow, role: Role): Workspace {
  return { id: row.id, name: row.name, role }
}

/** One member of a workspace, or null. */
export async function findMember(tx: Tx, workspaceId: string, memberId: string): Promise<Member | null> {
  const row = await tx.member.findFirst({ where: { id: memberId, workspaceId }, include: memberParts })
  return row && presentMember(row)
}

/**
 * Refuses to take ownership from the last one who has it; with the workspace locked nobody can get in between. The
 * database refuses it too, but only when the transaction ends.
 * @throws AppError `last-owner`
 */
export async function requireOtherOwner(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  const other = await tx.member.findFirst({ where: { workspaceId, role: 'owner', id: { not: memberId } } })
  if (!other) throw new AppError('last-owner', 'A workspace needs an owner: name another one first.')
}

/** Makes those who change the members or invitations of a workspace take turns, until the transaction ends. */
export async function lockWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspaceId}::uuid FOR UPDATE`
}
