import { v7 as uuidv7 } from 'uuid'
import { memberParts, presentMember, presentWorkspace } from '#lib/queries/present-member.ts'
import type { Workspace } from '#lib/schemas/workspace.ts'
import { change, commit, openLog } from '#lib/server/events.ts'

/**
 * Makes a workspace whose owner is the person who makes it, and opens its log. People choose no slug; the program
 * finds the workspaces it makes itself by theirs.
 */
export async function createWorkspace(
  user: { id: string },
  input: { name: string; slug?: string },
): Promise<Workspace> {
  const id = uuidv7()
  return commit({ logId: id, workspaceId: id, actorId: user.id }, 'workspace.created', async (tx) => {
    const row = await tx.workspace.create({ data: { id, name: input.name, slug: input.slug ?? id } })
    await openLog(tx, id, id)
    const member = await tx.member.create({
      data: { workspaceId: id, userId: user.id, role: 'owner' },
      include: memberParts,
    })
    return {
      result: presentWorkspace(row, 'owner'),
      changes: [
        change('workspace', null, { id, name: row.name }),
        change('member', null, presentMember(member)),
      ],
    }
  })
}
