import { byPublication, meantQuantity } from '#components/inspector/link-sides.ts'
import type { Derived, PlacedClaim } from '#lib/client/dossier/derived.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { relationStrength } from '#lib/domain/claim-relations.ts'
import type { Article } from '#lib/schemas/article.ts'
import type { Quantity } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Question } from '#lib/schemas/question.ts'

/** What one article says to a question. */
export interface QuestionAnswer extends PlacedClaim {
  quantity: Quantity | null
  /** The strongest confirmed relation to another answer of the same question. */
  relation: LinkKind | null
}

export interface QuestionRow {
  question: Question
  /** Answers by article id, in reading order; articles that are silent have none. */
  answers: ReadonlyMap<string, readonly QuestionAnswer[]>
  /** The strongest confirmed relation among all answers. */
  relation: LinkKind | null
  /** Claims of the question that cannot be shown: binned, dismissed, or in a binned article. */
  hidden: number
}

function strongest(links: readonly Link[]): LinkKind | null {
  return relationStrength.find((kind) => links.some((link) => link.kind === kind)) ?? null
}

/** A question with what each article answers. */
export function questionRow(
  question: Question,
  { placed, links }: Pick<Derived, 'placed' | 'links'>,
): QuestionRow {
  const ids = new Set(question.claims.map(({ claimId }) => claimId))
  const among = links.filter(
    (link) => link.status === 'confirmed' && ids.has(link.lowClaimId) && ids.has(link.highClaimId),
  )
  const answers = new Map<string, QuestionAnswer[]>()
  let hidden = 0
  for (const { claimId, quantityId } of question.claims) {
    const claim = placed.get(claimId)
    if (!claim) {
      hidden += 1
      continue
    }
    const own = among.filter((link) => link.lowClaimId === claimId || link.highClaimId === claimId)
    const answer = { ...claim, quantity: meantQuantity(claim.claim, quantityId), relation: strongest(own) }
    answers.set(claim.article.id, [...(answers.get(claim.article.id) ?? []), answer])
  }
  for (const list of answers.values()) list.sort((a, b) => a.anchor.start - b.anchor.start)
  return { question, answers, relation: strongest(among), hidden }
}

/** Articles as columns: by publication, oldest first. */
export function articleColumns(articles: readonly Article[]): Article[] {
  return [...articles].sort(byPublication)
}
