import type { Tag } from '#lib/schemas/tag.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Tag as TagRow } from '#lib/server/generated/prisma/client.ts'

/** A tag as the API and the event log show it. */
export function presentTag(row: TagRow): Tag {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    name: row.name,
    color: row.color,
    version: row.version,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** One tag of a workspace, removed ones included, or null. */
export async function findTag(tx: Tx, workspaceId: string, tagId: string): Promise<Tag | null> {
  const row = await tx.tag.findFirst({ where: { id: tagId, workspaceId } })
  return row && presentTag(row)
}
