import { claimParts, presentClaim } from '#lib/queries/present-claim.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Tx } from '#lib/server/db.ts'
import { change, lockDossier } from '#lib/server/events.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Takes back what the analysis suggested in a passage, with the links suggested to it. Only what nobody has touched: a
 * claim that was confirmed, dismissed, tagged or linked by a person stays. Suggestions taken back leave no row, so that
 * restoring the passage brings them again. Takes the dossier's lock if there is something to take back: call it before
 * anything else is written. Returns what was removed.
 */
export async function withdrawSuggestions(
  tx: Tx,
  scope: Scope,
  passage: { articleVersionId: string; start: number; end: number },
): Promise<Change[]> {
  const { workspaceId, dossierId } = scope
  const touched = { OR: [{ status: { not: 'suggested' as const } }, { version: { gt: 1 } }] }
  const untouched = {
    workspaceId,
    dossierId,
    status: 'suggested' as const,
    createdById: null,
    version: 1,
    deletedAt: null,
    anchors: {
      some: {
        articleVersionId: passage.articleVersionId,
        start: { lt: passage.end },
        end: { gt: passage.start },
      },
    },
    tags: { none: {} },
    questions: { none: {} },
    linksLow: { none: touched },
    linksHigh: { none: touched },
  }
  const candidates = (await tx.claim.findMany({ where: untouched, select: { id: true } })).map(({ id }) => id)
  if (candidates.length === 0) return []
  // Looked at again once nobody can touch them any more: links change under the first lock, claims under the second.
  await lockDossier(tx, dossierId)
  await tx.$queryRaw`SELECT id FROM claim WHERE id = ANY(${candidates}::uuid[])
    AND dossier_id = ${dossierId}::uuid AND workspace_id = ${workspaceId}::uuid ORDER BY id FOR UPDATE`
  const claims = await tx.claim.findMany({
    where: { ...untouched, id: { in: candidates } },
    include: claimParts,
    orderBy: { id: 'asc' },
  })
  const ids = claims.map((claim) => claim.id)
  if (ids.length === 0) return []
  const ofClaims = { workspaceId, dossierId, OR: [{ lowClaimId: { in: ids } }, { highClaimId: { in: ids } }] }
  const links = await tx.link.findMany({ where: ofClaims, orderBy: { id: 'asc' } })
  await tx.link.deleteMany({ where: ofClaims })
  await tx.claim.deleteMany({ where: { id: { in: ids }, workspaceId, dossierId } })
  return [
    ...links.map((link) => change('link', presentLink(link), null)),
    ...claims.map((claim) => change('claim', presentClaim(claim), null)),
  ]
}
