import { claimParts, presentClaim } from '#lib/queries/present-claim.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import type { Change } from '#lib/schemas/event.ts'
import type { Tx } from '#lib/server/db.ts'
import { change } from '#lib/server/events.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Takes back what the analysis suggested in a passage that is now excluded, with the links suggested to it. Only what
 * nobody has touched: a claim that was confirmed, dismissed, tagged or linked by a person stays. Suggestions taken
 * back leave no row, so that restoring the passage brings them again. Returns what was removed.
 */
export async function withdrawSuggestions(
  tx: Tx,
  scope: Scope,
  passage: { articleVersionId: string; start: number; end: number },
): Promise<Change[]> {
  const { workspaceId, dossierId } = scope
  const touched = { OR: [{ status: { not: 'suggested' as const } }, { version: { gt: 1 } }] }
  const claims = await tx.claim.findMany({
    where: {
      workspaceId,
      dossierId,
      status: 'suggested',
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
    },
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
