import { v7 as uuidv7 } from 'uuid'
import { analysisVersion } from '#lib/analysis/analyse.ts'
import type { LinkSuggestion } from '#lib/analysis/types.ts'
import { claimPair } from '#lib/domain/claim-pair.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import { suggestForClaims } from '#lib/queries/suggest-for-claims.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Suggests links between some claims of a dossier and all others. A pair keeps the row it has of a kind, so that what
 * was dismissed does not come back, and a pair that is linked already gets no further suggestion.
 * Returns the links that are new, best first.
 */
export async function insertSuggestedLinks(
  tx: Tx,
  scope: Scope,
  claimIds: readonly string[],
): Promise<Link[]> {
  if (claimIds.length === 0) return []
  const suggestions = await suggestForClaims(tx, scope, claimIds)
  const linked = await linkedPairs(tx, scope, suggestions)
  const rows = suggestions.flatMap((suggestion) => linkRow(scope, suggestion, linked))
  if (rows.length === 0) return []
  const made = await tx.link.createManyAndReturn({ data: rows, skipDuplicates: true })
  return made.map(presentLink).sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.id < b.id ? -1 : 1))
}

const pairKey = (pair: { lowClaimId: string; highClaimId: string }) =>
  `${pair.lowClaimId} ${pair.highClaimId}`

async function linkedPairs(
  tx: Tx,
  scope: Scope,
  suggestions: readonly LinkSuggestion[],
): Promise<Set<string>> {
  const ids = [...new Set(suggestions.flatMap(({ a, b }) => [a, b]))]
  const links = await tx.link.findMany({
    where: {
      dossierId: scope.dossierId,
      workspaceId: scope.workspaceId,
      lowClaimId: { in: ids },
      highClaimId: { in: ids },
      status: 'confirmed',
      deletedAt: null,
    },
    select: { lowClaimId: true, highClaimId: true },
  })
  return new Set(links.map(pairKey))
}

function linkRow(
  scope: Scope,
  suggestion: LinkSuggestion,
  linked: ReadonlySet<string>,
): Prisma.LinkCreateManyInput[] {
  const { a, b, kind, direction, quantityA, quantityB } = suggestion
  const [from, to] = direction === 'b_to_a' ? [b, a] : [a, b]
  const pair = claimPair(kind, from, to)
  if (!pair || linked.has(pairKey(pair))) return []
  const aIsLow = pair.lowClaimId === a.toLowerCase()
  return [
    {
      id: uuidv7(),
      workspaceId: scope.workspaceId,
      dossierId: scope.dossierId,
      ...pair,
      kind,
      status: 'suggested',
      nature: kind === 'contradicts' ? suggestion.nature : null,
      score: suggestion.score,
      explanation: suggestion.explanation as unknown as Prisma.InputJsonObject,
      analysisVersion,
      lowQuantityId: aIsLow ? quantityA : quantityB,
      highQuantityId: aIsLow ? quantityB : quantityA,
    },
  ]
}
