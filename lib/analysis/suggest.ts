import { createMemoryIndex } from './claim-index.ts'
import { eventValues, quantityValues } from './explanation-values.ts'
import { relateEvents, relateQuantities } from './relations.ts'
import type { ClaimIndex, Explanation, IndexedClaim, LinkNature, LinkSuggestion } from './types.ts'

export { createMemoryIndex, signaturesOf } from './claim-index.ts'
export type { ClaimIndex, Explanation, IndexedClaim, LinkSuggestion } from './types.ts'

/** Suggestions below this are kept back. */
const threshold = 0.36
/** A claim is offered at most so many links, its best ones: a list nobody reads through helps nobody. */
const perClaim = 5

/** A suggestion whose explanation is only made once it is chosen: most candidates never are. */
type Draft = Omit<LinkSuggestion, 'explanation'> & { explanation: () => Explanation }

function compare(first: IndexedClaim, second: IndexedClaim): Draft | null {
  // Pairs are stored low, high: the order of ids decides which end is `a`.
  const [a, b] = first.id < second.id ? [first, second] : [second, first]
  const numbers = relateQuantities(a, b)
  const event = relateEvents(a, b)
  if (numbers && numbers.verdict.score >= threshold && numbers.verdict.score >= (event?.score ?? 0)) {
    const { verdict } = numbers
    const nature: LinkNature | null =
      verdict.kind === 'contradicts' ? (verdict.reason === 'denied' ? 'negation' : 'number') : null
    return {
      a: a.id,
      b: b.id,
      kind: verdict.kind,
      direction: verdict.direction,
      nature,
      score: verdict.score,
      quantityA: numbers.a.quantity.id,
      quantityB: numbers.b.quantity.id,
      explanation: () => ({ code: verdict.reason, values: quantityValues(a, b, numbers) }),
    }
  }
  if (!event || event.score < threshold) return null
  return {
    a: a.id,
    b: b.id,
    kind: event.kind,
    direction: 'none',
    nature: event.nature,
    score: Math.round(event.score * 1000) / 1000,
    quantityA: null,
    quantityB: null,
    explanation: () => ({ code: event.code, values: eventValues(a, b) }),
  }
}

function byRank(x: Draft, y: Draft): number {
  if (x.score !== y.score) return y.score - x.score
  const [p, q] = [`${x.a}\u0000${x.b}`, `${y.a}\u0000${y.b}`]
  return p < q ? -1 : p > q ? 1 : 0
}

/**
 * The links to suggest for new claims, among themselves and with the claims of an index, best first. The
 * index is only read; whether it already holds the new claims makes no difference. Each pair comes at most
 * once, with its strongest relation.
 */
export function suggestLinks(newClaims: IndexedClaim[], index: ClaimIndex): LinkSuggestion[] {
  const fresh = createMemoryIndex()
  const seen = new Set<string>()
  const found: Draft[] = []
  for (const claim of newClaims) {
    for (const other of [...index.candidates(claim), ...fresh.candidates(claim)]) {
      if (other.id === claim.id) continue
      const pair = claim.id < other.id ? `${claim.id}\u0000${other.id}` : `${other.id}\u0000${claim.id}`
      if (seen.has(pair)) continue
      seen.add(pair)
      const suggestion = compare(claim, other)
      if (suggestion) found.push(suggestion)
    }
    fresh.add(claim)
  }
  const count = new Map<string, number>()
  const chosen = found.sort(byRank).filter(({ a, b }) => {
    const most = Math.max(count.get(a) ?? 0, count.get(b) ?? 0)
    if (most >= perClaim) return false
    count.set(a, (count.get(a) ?? 0) + 1)
    count.set(b, (count.get(b) ?? 0) + 1)
    return true
  })
  return chosen.map((draft) => ({ ...draft, explanation: draft.explanation() }))
}
