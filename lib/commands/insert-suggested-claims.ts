import { v7 as uuidv7 } from 'uuid'
import { analysisVersion } from '#lib/analysis/analyse.ts'
import type { AnalysedClaim, Analysis } from '#lib/analysis/types.ts'
import { quantityRows } from '#lib/commands/read-passage.ts'
import { findClaims } from '#lib/queries/present-claim.ts'
import type { ArticleText } from '#lib/schemas/article.ts'
import { type Claim, claimTimeSchema, quantityInputSchema } from '#lib/schemas/claim.ts'
import type { Tx } from '#lib/server/db.ts'
import { describeRange } from '#lib/text/selectors.ts'

/** Nobody works through more suggestions for one article; of a whole book only the best are kept. */
const mostSuggestions = 1000

interface Scope {
  workspaceId: string
  dossierId: string
}

/**
 * Stores the passages the analysis found worth checking as suggested claims, in reading order. Where a claim stands or
 * stood in this version, whatever became of it, nothing is suggested. Returns the new claims.
 */
export async function insertSuggestedClaims(
  tx: Tx,
  scope: Scope,
  text: ArticleText,
  analysis: Analysis,
): Promise<Claim[]> {
  const taken = await tx.claimAnchor.findMany({
    where: { articleVersionId: text.versionId, workspaceId: scope.workspaceId },
    select: { start: true, end: true },
  })
  const free = analysis.claims.filter(
    ({ start, end }) => !taken.some((anchor) => anchor.start < end && start < anchor.end),
  )
  const found = bestOf(free).map((claim) => ({ claim, id: uuidv7() }))
  const now = new Date()
  await tx.claim.createMany({ data: found.map(({ claim, id }) => claimRow(scope, text, claim, id, now)) })
  await tx.claimAnchor.createMany({
    data: found.map(({ claim, id }) => ({
      workspaceId: scope.workspaceId,
      articleId: text.articleId,
      claimId: id,
      articleVersionId: text.versionId,
      start: claim.start,
      end: claim.end,
      ...describeRange(text.text, claim.start, claim.end),
    })),
  })
  await tx.quantity.createMany({
    data: found.flatMap(({ claim, id }) => quantityRows(scope, id, quantitiesOf(claim, analysis), uuidv7)),
  })
  const made = await findClaims(
    tx,
    scope,
    found.map(({ id }) => id),
  )
  const byId = new Map(made.map((claim) => [claim.id, claim]))
  return found.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The claims most worth checking, in reading order. */
function bestOf(claims: readonly AnalysedClaim[]): AnalysedClaim[] {
  if (claims.length <= mostSuggestions) return [...claims]
  const best = new Set(
    [...claims].sort((a, b) => b.score - a.score || a.start - b.start).slice(0, mostSuggestions),
  )
  return claims.filter((claim) => best.has(claim))
}

function claimRow(scope: Scope, text: ArticleText, claim: AnalysedClaim, id: string, now: Date) {
  // What the analysis reads must fit what the API answers: a single odd value must not make a dossier unreadable.
  const time = claimTimeSchema.safeParse(claim.time)
  return {
    id,
    workspaceId: scope.workspaceId,
    dossierId: scope.dossierId,
    articleId: text.articleId,
    status: 'suggested' as const,
    kinds: claim.kinds,
    modality: claim.modality,
    origin: claim.source?.slice(0, 200).toWellFormed() ?? null,
    timeFrom: time.success ? time.data.from : null,
    timeTo: time.success ? time.data.to : null,
    timePrecision: time.success ? time.data.precision : null,
    score: claim.score,
    analysisVersion,
    createdAt: now,
    updatedAt: now,
  }
}

function quantitiesOf(claim: AnalysedClaim, analysis: Analysis) {
  return claim.quantities.flatMap((index) => {
    const quantity = quantityInputSchema.safeParse(analysis.quantities[index])
    return quantity.success ? [quantity.data] : []
  })
}
