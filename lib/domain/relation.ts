import {
  approximationBand,
  factor,
  type HedgedValue,
  intervalOf,
  relate,
  representative,
} from './interval.ts'

export type RelationKind = 'duplicate' | 'contradicts' | 'updates' | 'refines' | 'supports'
export type Direction = 'none' | 'a_to_b' | 'b_to_a'

/** Why a rule decided as it did; the explanation is rendered from it. */
export type Reason =
  | 'equal'
  | 'disjoint'
  | 'bound-factor'
  | 'later-larger'
  | 'contained'
  | 'rounding'
  | 'overlapping'
  | 'vague'
  | 'denied'

/** How the times two statements speak of lie to each other. `near`: apart, but by no more than a quarter. */
export type TimeRelation = 'same' | 'near' | 'apart'

/** What is known of two quantities whose measure (thing counted, unit, who, predicate) has been found to match. */
export interface ComparedQuantities {
  a: HedgedValue
  b: HedgedValue
  /** 0..1: how sure it is that both speak of the same measure. */
  measure: number
  time: TimeRelation
  /** Which statement is the later one, by the time it speaks of or else by publication. */
  later: 'a' | 'b' | null
  /** True if the order in time is stated in the texts themselves, not only taken from the publication dates. */
  laterIsStated: boolean
  /** True if either statement is hypothetical: a possibility, a question, a plan. */
  hypothetical: boolean
  /** True if exactly one of the two is denied. */
  oneDenied: boolean
}

export interface Verdict {
  kind: RelationKind
  direction: Direction
  reason: Reason
  /** 0..1, the rank of the rule weighed by how well the measures match. */
  score: number
  /** How many times the larger figure is the smaller; null where there is none. */
  factor: number | null
}

/** A bound this many times the other value is implausible beside it, though logic admits it (DESIGN §5). */
export const implausibleBoundFactor = 3

/** The rank of each rule: disjoint figures above implausible bounds, contradictions above agreement. */
const rank: Record<Reason, number> = {
  disjoint: 0.95,
  'bound-factor': 0.82,
  denied: 0.8,
  equal: 0.78,
  'later-larger': 0.74,
  contained: 0.58,
  rounding: 0.56,
  vague: 0.5,
  overlapping: 0.46,
}

const bounds = new Set(['over', 'atleast', 'under', 'atmost'])
const pointlike = new Set(['exact', 'approx', 'almost'])

/** True if the finer figure rounds to the coarser one, judged by the coarser one's trailing zeros. */
function roundsTo(x: number, y: number): boolean {
  if (!Number.isInteger(x) || !Number.isInteger(y) || x <= 0 || y <= 0) return false
  const step = (n: number) => {
    let s = 1
    while (n % (s * 10) === 0) s *= 10
    return s
  }
  const coarse = Math.max(step(x), step(y))
  return (
    step(x) !== step(y) &&
    Math.abs(x - y) < coarse / 2 &&
    Math.abs(x - y) <= approximationBand * Math.max(x, y)
  )
}

/**
 * The relation of two quantities of one measure, by explicit rules; `null` where there is nothing to say.
 * Equal → duplicate. Disjoint → contradiction, or an update if the later figure is the larger one; over
 * a long time an unrelated figure. A bound three or more times the other value → contradiction of lower
 * rank. Contained → refines. Hypotheticals neither contradict nor update.
 */
export function relationOf(pair: ComparedQuantities): Verdict | null {
  const { a, b, measure } = pair
  const x = intervalOf(a)
  const y = intervalOf(b)
  const relation = relate(x, y)
  const times = factor(x, y)
  const verdict = (
    kind: RelationKind,
    reason: Reason,
    weight = 1,
    direction: Direction = 'none',
  ): Verdict => ({
    kind,
    direction,
    reason,
    score: Math.round(rank[reason] * weight * measure * 1000) / 1000,
    factor: times,
  })
  const directed = (kind: 'updates' | 'refines', by: 'a' | 'b', reason: Reason, weight = 1): Verdict =>
    verdict(kind, reason, weight, by === 'a' ? 'a_to_b' : 'b_to_a')

  const sameFigure =
    a.value !== null &&
    a.value === b.value &&
    (a.hedge === b.hedge || (pointlike.has(a.hedge) && pointlike.has(b.hedge)))
  if (pair.oneDenied) {
    if (!sameFigure || pair.time === 'apart') return null
    return verdict('contradicts', 'denied')
  }
  if (a.hedge === 'indefinite' && b.hedge === 'indefinite') {
    if (a.magnitude !== b.magnitude || pair.hypothetical) return null
    return pair.time === 'same' ? verdict('duplicate', 'vague', 0.9) : verdict('supports', 'vague', 0.85)
  }
  if (sameFigure || relation === 'equal') {
    if (pair.time === 'apart') return null
    return verdict('duplicate', 'equal', pair.hypothetical ? 0.7 : 1)
  }
  if (pair.hypothetical) return null

  if (a.value !== null && b.value !== null && a.hedge === 'exact' && b.hedge === 'exact') {
    if (roundsTo(a.value, b.value)) {
      if (pair.time === 'apart') return null
      const finer = String(a.value).replace(/0+$/, '').length > String(b.value).replace(/0+$/, '').length
      return directed('refines', finer ? 'a' : 'b', 'rounding')
    }
  }

  if (relation === 'disjoint') {
    const p = representative(x)
    const q = representative(y)
    const larger = p === null || q === null ? null : p > q ? 'a' : 'b'
    const growing = pair.later !== null && pair.later === larger
    // A figure that grew many times over between two texts of the same season is news to check, not progress.
    const plausiblyGrown =
      growing && (pair.laterIsStated || (times !== null && times < implausibleBoundFactor))
    if (plausiblyGrown) return directed('updates', pair.later === 'a' ? 'a' : 'b', 'later-larger')
    if (pair.time === 'apart') return null
    return verdict('contradicts', 'disjoint', pair.time === 'near' ? 0.99 : 1)
  }

  if (pair.time === 'apart') return null
  const oneBound = bounds.has(a.hedge) !== bounds.has(b.hedge)
  if (oneBound && times !== null && times >= implausibleBoundFactor) {
    const bound = bounds.has(a.hedge) ? a : b
    const boundIsLarger = (bound.value ?? 0) > (representative(bound === a ? y : x) ?? 0)
    return boundIsLarger ? verdict('contradicts', 'bound-factor') : null
  }
  if (a.hedge === 'indefinite' || b.hedge === 'indefinite') {
    const far = times === null || times > 10
    return far || relation === 'overlapping'
      ? null
      : directed('refines', relation === 'within' ? 'a' : 'b', 'contained', 0.8)
  }
  if (relation === 'within') return directed('refines', 'a', 'contained')
  if (relation === 'contains') return directed('refines', 'b', 'contained')
  return pointlike.has(a.hedge) && pointlike.has(b.hedge) ? verdict('supports', 'overlapping') : null
}
