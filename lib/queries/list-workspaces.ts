import type { Role } from '#lib/domain/permissions.ts'
import { presentWorkspace } from '#lib/queries/present-member.ts'
import type { Workspace } from '#lib/schemas/workspace.ts'
import type { Actor } from '#lib/server/actor.ts'
import { database } from '#lib/server/db.ts'
import { notFound } from '#lib/server/errors.ts'

/** The workspaces somebody is a member of, by name. */
export async function listWorkspaces(userId: string): Promise<Workspace[]> {
  const rows = await database().member.findMany({
    where: { userId },
    include: { workspace: true },
    orderBy: [{ workspace: { name: 'asc' } }, { workspaceId: 'asc' }],
  })
  return rows.map((row) => presentWorkspace(row.workspace, row.role as Role))
}

/** The workspace somebody acts in. @throws AppError `not-found` */
export async function getWorkspace(actor: Actor): Promise<Workspace> {
  const row = await database().workspace.findUnique({ where: { id: actor.workspaceId } })
  if (!row) throw notFound('workspace')
  return presentWorkspace(row, actor.role)
}
