import type { DossierEvent } from '#lib/schemas/event.ts'
import { database } from '#lib/server/db.ts'

/** Events of one log of a workspace after a sequence number, oldest first, at most `limit`. */
export async function listEvents(
  scope: { workspaceId: string; logId: string },
  after: number,
  limit: number,
): Promise<DossierEvent[]> {
  const rows = await database().event.findMany({
    where: { logId: scope.logId, workspaceId: scope.workspaceId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit,
    include: { values: { orderBy: { position: 'asc' } } },
  })
  return rows.map((row) => ({
    seq: Number(row.seq),
    id: row.id,
    kind: row.kind,
    actorId: row.actorId,
    at: row.at.toISOString(),
    hash: Buffer.from(row.hash).toString('hex'),
    previous: Buffer.from(row.previous).toString('hex'),
    changes: row.values.map((value) => ({
      entity: value.entity,
      id: value.entityId,
      before: value.before,
      after: value.after,
    })),
  }))
}
