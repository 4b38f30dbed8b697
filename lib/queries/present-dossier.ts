import type { Dossier } from '#lib/schemas/dossier.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Dossier as DossierRow } from '#lib/server/generated/prisma/client.ts'

/** A dossier as the API and the event log show it. */
export function presentDossier(row: DossierRow): Dossier {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    name: row.name,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  }
}

/** One dossier of a workspace, archived and binned ones included, or null. */
export async function findDossier(
  tx: Tx,
  scope: { workspaceId: string; dossierId: string },
): Promise<Dossier | null> {
  const row = await tx.dossier.findFirst({ where: { id: scope.dossierId, workspaceId: scope.workspaceId } })
  return row && presentDossier(row)
}
