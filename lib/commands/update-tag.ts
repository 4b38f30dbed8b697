import type { z } from 'zod'
import { findTag } from '#lib/queries/present-tag.ts'
import type { Tag, tagChangeSchema } from '#lib/schemas/tag.ts'
import type { Actor } from '#lib/server/actor.ts'
import { notFound, stale } from '#lib/server/errors.ts'
import { change, commit } from '#lib/server/events.ts'

type Change = z.infer<typeof tagChangeSchema> & { tagId: string }

/**
 * Renames or recolours a tag, removes it, or brings it back. Claims keep a removed tag, so that bringing it
 * back loses nothing.
 * @throws AppError `not-found`; `stale` (with the present tag); `exists` when another tag has the name
 */
export async function updateTag(actor: Actor, input: Change): Promise<Tag> {
  const scope = { logId: actor.workspaceId, workspaceId: actor.workspaceId, actorId: actor.userId }
  const kinds = { true: 'tag.deleted', false: 'tag.restored', undefined: 'tag.updated' }
  return commit(scope, kinds[`${input.deleted}`], async (tx) => {
    const before = await findTag(tx, actor.workspaceId, input.tagId)
    if (!before) throw notFound('tag')
    if (before.version !== input.version) throw stale('tag', before)
    const { count } = await tx.tag.updateMany({
      where: { id: input.tagId, workspaceId: actor.workspaceId, version: input.version },
      data: {
        name: input.name,
        color: input.color,
        ...(input.deleted === undefined ? {} : { deletedAt: input.deleted ? new Date() : null }),
        version: { increment: 1 },
      },
    })
    const after = await findTag(tx, actor.workspaceId, input.tagId)
    if (!after) throw notFound('tag')
    if (count === 0) throw stale('tag', after)
    return { result: after, changes: [change('tag', before, after)] }
  })
}
