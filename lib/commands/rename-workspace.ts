import { lockWorkspace } from '#lib/queries/present-member.ts'
import type { Workspace } from '#lib/schemas/workspace.ts'
import type { Actor } from '#lib/server/actor.ts'
import { notFound } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

/** Renames a workspace. @throws AppError `not-found` */
export async function renameWorkspace(actor: Actor, input: { name: string }): Promise<Workspace> {
  const { workspaceId } = actor
  const scope = { logId: workspaceId, workspaceId, actorId: actor.userId }
  return commit(scope, 'workspace.renamed', async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const before = await tx.workspace.findUnique({
      where: { id: workspaceId },
      select: { id: true, name: true },
    })
    if (!before) throw notFound('workspace')
    const result: Workspace = { id: workspaceId, name: input.name, role: actor.role }
    if (before.name === input.name) return { result, changes: [] }
    await tx.workspace.update({ where: { id: workspaceId }, data: { name: input.name } })
    return { result, changes: [change('workspace', before, { id: workspaceId, name: input.name })] }
  })
}
