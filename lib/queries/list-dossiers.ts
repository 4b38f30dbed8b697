import { presentDossier } from '#lib/queries/present-dossier.ts'
import type { DossierSummary } from '#lib/schemas/dossier.ts'
import { database } from '#lib/server/db.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

export type WhichDossiers = 'active' | 'archived' | 'deleted'

const conditions: Record<WhichDossiers, Prisma.DossierWhereInput> = {
  active: { deletedAt: null, archivedAt: null },
  archived: { deletedAt: null, archivedAt: { not: null } },
  deleted: { deletedAt: { not: null } },
}

/** Dossiers of a workspace, newest first, with what they hold; binned things do not count. */
export async function listDossiers(workspaceId: string, which: WhichDossiers): Promise<DossierSummary[]> {
  const linkable = { deletedAt: null, lowClaim: { deletedAt: null }, highClaim: { deletedAt: null } }
  const rows = await database().dossier.findMany({
    where: { workspaceId, ...conditions[which] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: {
      _count: {
        select: {
          articles: { where: { deletedAt: null } },
          claims: { where: { deletedAt: null, status: 'confirmed', article: { deletedAt: null } } },
        },
      },
    },
  })
  const groups = await database().link.groupBy({
    by: ['dossierId', 'status', 'kind'],
    where: {
      workspaceId,
      dossierId: { in: rows.map((row) => row.id) },
      status: { not: 'dismissed' },
      ...linkable,
    },
    _count: true,
  })
  const sum = (dossierId: string, counts: (group: (typeof groups)[number]) => boolean) =>
    groups
      .filter((group) => group.dossierId === dossierId && counts(group))
      .reduce((total, group) => total + group._count, 0)
  return rows.map((row) => ({
    ...presentDossier(row),
    articles: row._count.articles,
    claims: row._count.claims,
    contradictions: sum(row.id, (group) => group.kind === 'contradicts' && group.status === 'confirmed'),
    suggestions: sum(row.id, (group) => group.status === 'suggested'),
  }))
}
