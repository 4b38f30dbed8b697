import { presentTag } from '#lib/queries/present-tag.ts'
import type { Tag } from '#lib/schemas/tag.ts'
import { database } from '#lib/server/db.ts'

/** Tags of a workspace by name; removed ones are left out. */
export async function listTags(workspaceId: string): Promise<Tag[]> {
  const rows = await database().tag.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: { name: 'asc' },
  })
  return rows.map(presentTag)
}
