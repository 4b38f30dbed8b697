/** How a text limits a figure: "etwa" approx, "fast" almost, "mehr als" over, "mindestens" atleast, … */
export type Hedge =
  | 'exact'
  | 'approx'
  | 'almost'
  | 'over'
  | 'atleast'
  | 'under'
  | 'atmost'
  | 'range'
  | 'indefinite'

/** A closed interval in units of one; `null` is an open end. */
export interface Interval {
  min: number | null
  max: number | null
}

/** What the interval rules need to know of a quantity. */
export interface HedgedValue {
  value: number | null
  min: number | null
  max: number | null
  hedge: Hedge
  magnitude: number | null
}

export type IntervalRelation = 'equal' | 'within' | 'contains' | 'overlapping' | 'disjoint'

/** Half the width of the band an approximation covers, as a share of its value (DESIGN §5). */
export const approximationBand = 0.05

/**
 * The values a quantity admits when it is compared. "etwa" and "rund" become a band of ±5 %, "fast" and
 * "knapp" the band just below the figure, vague magnitudes (Dutzende) an open lower bound. The stored
 * quantity keeps its own min and max.
 */
export function intervalOf(quantity: HedgedValue): Interval {
  const { hedge, value } = quantity
  if (hedge === 'indefinite') return { min: quantity.min ?? quantity.magnitude, max: quantity.max }
  if (value !== null) {
    const band = Math.abs(value) * approximationBand
    if (hedge === 'approx') return { min: value - band, max: value + band }
    if (hedge === 'almost') return { min: value - band, max: value }
    if (hedge === 'exact') return { min: value, max: value }
    if (hedge === 'over' || hedge === 'atleast') return { min: value, max: null }
    if (hedge === 'under' || hedge === 'atmost') return { min: null, max: value }
  }
  return { min: quantity.min, max: quantity.max }
}

/** How `a` lies to `b`. Symmetric except that `within` and `contains` change places. */
export function relate(a: Interval, b: Interval): IntervalRelation {
  const aMin = a.min ?? Number.NEGATIVE_INFINITY
  const aMax = a.max ?? Number.POSITIVE_INFINITY
  const bMin = b.min ?? Number.NEGATIVE_INFINITY
  const bMax = b.max ?? Number.POSITIVE_INFINITY
  if (aMax < bMin || bMax < aMin) return 'disjoint'
  if (aMin === bMin && aMax === bMax) return 'equal'
  if (aMin >= bMin && aMax <= bMax) return 'within'
  if (bMin >= aMin && bMax <= aMax) return 'contains'
  return 'overlapping'
}

/** The one figure that stands for an interval: its middle, or the finite end of an open one. */
export function representative(interval: Interval): number | null {
  const { min, max } = interval
  if (min !== null && max !== null) return (min + max) / 2
  return min ?? max
}

/** How many times the larger figure is the smaller, at least 1; `null` where a figure is missing, zero or negative. */
export function factor(a: Interval, b: Interval): number | null {
  const x = representative(a)
  const y = representative(b)
  if (x === null || y === null || x <= 0 || y <= 0) return null
  return Math.max(x, y) / Math.min(x, y)
}

const signs: Record<Hedge, string> = {
  exact: '',
  approx: '≈',
  almost: '≲',
  over: '>',
  atleast: '≥',
  under: '<',
  atmost: '≤',
  range: '',
  indefinite: '≥',
}

/** The sign printed before a figure in tables and on number lines; empty for exact figures and ranges. */
export function hedgeSign(hedge: Hedge): string {
  return signs[hedge]
}
