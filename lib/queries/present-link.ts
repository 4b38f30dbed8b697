import type { Link } from '#lib/schemas/link.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Link as LinkRow } from '#lib/server/generated/prisma/client.ts'

/** A link as the API and the event log show it. */
export function presentLink(row: LinkRow): Link {
  return {
    id: row.id,
    dossierId: row.dossierId,
    lowClaimId: row.lowClaimId,
    highClaimId: row.highClaimId,
    kind: row.kind,
    direction: row.direction,
    status: row.status,
    nature: row.nature,
    severity: row.severity,
    note: row.note,
    score: row.score,
    explanation: row.explanation as Link['explanation'],
    lowQuantityId: row.lowQuantityId,
    highQuantityId: row.highQuantityId,
    version: row.version,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

interface Scope {
  workspaceId: string
  dossierId: string
}

/** Links of a dossier by id, ordered by id; ids the dossier does not have are left out. */
export async function findLinks(tx: Tx, scope: Scope, ids: string[]): Promise<Link[]> {
  const rows = await tx.link.findMany({
    where: { id: { in: ids }, dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    orderBy: { id: 'asc' },
  })
  return rows.map(presentLink)
}
