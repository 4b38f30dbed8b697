import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { presentTag } from '#lib/queries/present-tag.ts'
import type { Tag, tagInputSchema } from '#lib/schemas/tag.ts'
import type { Actor } from '#lib/server/actor.ts'
import { change, commit } from '#lib/server/events.ts'

/**
 * Makes a tag of a workspace.
 * @throws AppError `exists` when there is a tag of that name (in whatever case), or the id is taken
 */
export async function createTag(actor: Actor, input: z.infer<typeof tagInputSchema>): Promise<Tag> {
  const scope = { logId: actor.workspaceId, workspaceId: actor.workspaceId, actorId: actor.userId }
  return commit(scope, 'tag.created', async (tx) => {
    const row = await tx.tag.create({
      data: {
        id: input.id ?? uuidv7(),
        workspaceId: actor.workspaceId,
        name: input.name,
        color: input.color,
      },
    })
    const after = presentTag(row)
    return { result: after, changes: [change('tag', null, after)] }
  })
}
