import { v7 as uuidv7 } from 'uuid'
import { analysisVersion } from '#lib/analysis/analyse.ts'
import type { LinkSuggestion } from '#lib/analysis/types.ts'
import { claimPair } from '#lib/domain/claim-pair.ts'
import { presentLink } from '#lib/queries/present-link.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Tx } from '#lib/server/db.ts'
import type { Prisma } from '#lib/server/generated/prisma/client.ts'

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Stores suggested links; the transaction must hold the dossier's lock. A pair keeps the row it has of a kind, so that
 * what was dismissed does not come back, and a pair that is linked already gets no further suggestion. A claim or
 * quantity that went away since it was compared takes its suggestions along. Returns the links that are new, best first.
 */
export async function insertSuggestedLinks(
  tx: Tx,
  scope: Scope,
  suggestions: readonly LinkSuggestion[],
): Promise<Link[]> {
  if (suggestions.length === 0) return []
  const linked = await linkedPairs(tx, scope, suggestions)
  const standing = await standingOf(tx, scope, suggestions)
  const rows = suggestions
    .filter(({ a, b, quantityA, quantityB }) =>
      [a, b, quantityA, quantityB].every((id) => id === null || standing.has(id)),
    )
    .flatMap((suggestion) => linkRow(scope, suggestion, linked))
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

/** The ids of those compared claims and quantities that are still there. */
async function standingOf(
  tx: Tx,
  { workspaceId, dossierId }: Scope,
  suggestions: readonly LinkSuggestion[],
): Promise<Set<string>> {
  const ids = [...new Set(suggestions.flatMap(({ a, b }) => [a, b]))]
  const rows = await tx.$queryRaw<{ id: string; quantities: string[] }[]>`
    SELECT id, ARRAY(SELECT id::text FROM quantity WHERE claim_id = claim.id) AS quantities FROM claim
    WHERE id = ANY(${ids}::uuid[]) AND dossier_id = ${dossierId}::uuid AND workspace_id = ${workspaceId}::uuid`
  return new Set(rows.flatMap(({ id, quantities }) => [id, ...quantities]))
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
