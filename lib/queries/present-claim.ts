import type { Claim } from '#lib/schemas/claim.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

export const claimParts = {
  anchors: { orderBy: { articleVersionId: 'asc' } },
  quantities: { orderBy: { position: 'asc' } },
  tags: { orderBy: { tagId: 'asc' } },
} satisfies Prisma.ClaimInclude

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof claimParts }>

/** A claim as the API and the event log show it. */
export function presentClaim(row: ClaimRow): Claim {
  return {
    id: row.id,
    dossierId: row.dossierId,
    articleId: row.articleId,
    status: row.status,
    kinds: row.kinds,
    tagIds: row.tags.map((tag) => tag.tagId),
    anchors: row.anchors.map(({ articleVersionId, start, end, quote, prefix, suffix }) => ({
      articleVersionId,
      start,
      end,
      quote,
      prefix,
      suffix,
    })),
    quantities: row.quantities.map((quantity) => ({
      id: quantity.id,
      text: quantity.text,
      type: quantity.type as Claim['quantities'][number]['type'],
      value: quantity.value,
      min: quantity.min,
      max: quantity.max,
      unit: quantity.unit,
      noun: quantity.noun,
      hedge: quantity.hedge as Claim['quantities'][number]['hedge'],
      indefinite: quantity.indefinite,
      magnitude: quantity.magnitude,
    })),
    modality: row.modality,
    origin: row.origin,
    time: row.timePrecision ? { from: row.timeFrom, to: row.timeTo, precision: row.timePrecision } : null,
    note: row.note,
    score: row.score,
    analysisVersion: row.analysisVersion,
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

/** Claims of a dossier by id, in no particular order; ids the dossier does not have are left out. */
export async function findClaims(tx: Tx, scope: Scope, ids: string[]): Promise<Claim[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: ids }, dossierId: scope.dossierId, workspaceId: scope.workspaceId },
    include: claimParts,
  })
  return rows.map(presentClaim)
}

/** One claim of a dossier, or null. */
export async function findClaim(tx: Tx, scope: Scope, id: string): Promise<Claim | null> {
  return (await findClaims(tx, scope, [id]))[0] ?? null
}
