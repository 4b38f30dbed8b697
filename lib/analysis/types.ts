import type { Hedge } from '#lib/domain/interval.ts'

export type { Hedge } from '#lib/domain/interval.ts'

export type QuantityType =
  | 'number'
  | 'count'
  | 'money'
  | 'percent'
  | 'age'
  | 'measure'
  | 'duration'
  | 'ratio'
  | 'ordinal'
export type Modality = 'asserted' | 'attributed' | 'hypothetical' | 'denied'
export type Precision = 'day' | 'month' | 'year' | 'period'

/**
 * A figure read from a text. `start` and `end` are UTF-16 offsets into the text as given and cover hedge,
 * numeral, scale and unit, not the counted noun. `value`, `min`, `max` are in units of one (5,5 Milliarden
 * is 5500000000), `null` where open or indefinite. `unit`: ISO 4217 for money, "percent" or
 * "percentage_point", a unit symbol (mm, km, year …), or the counted noun as printed.
 */
export interface Quantity {
  start: number
  end: number
  text: string
  type: QuantityType
  value: number | null
  min: number | null
  max: number | null
  unit: string | null
  hedge: Hedge
  indefinite: boolean
  magnitude: number | null
  noun: string | null
  modality: Modality
  source: string | null
}

/** ISO dates, both ends included; `null` is an open end. */
export interface TimeSpan {
  from: string | null
  to: string | null
  precision: Precision
}

export type ClaimKind = 'quantity' | 'date' | 'place' | 'actor' | 'quote' | 'event' | 'denial' | 'cause'

/** A passage worth checking. `quantities` are indexes into the quantities of the same analysis. */
export interface AnalysedClaim {
  start: number
  end: number
  text: string
  kinds: ClaimKind[]
  quantities: number[]
  modality: Modality
  source: string | null
  time: TimeSpan | null
  /** 0..1: how much the passage is worth checking. */
  score: number
}

export interface Analysis {
  quantities: Quantity[]
  claims: AnalysedClaim[]
}

export interface AnalysisOptions {
  /** ISO date, `YYYY-MM` or `YYYY`; relative times are resolved against it. */
  publishedAt: string | null
  locale?: string
  /** Spans that are not part of the article (boilerplate); nothing is read from them. */
  excluded?: { start: number; end: number }[]
}

/** A claim as the index holds it: its words, the sentences around them and what was read from them. */
export interface IndexedClaim {
  id: string
  articleId: string
  text: string
  context: string
  quantities: (Quantity & { id: string })[]
  modality: Modality
  source: string | null
  time: TimeSpan | null
  publishedAt: string | null
}

export type LinkNature = 'number' | 'date' | 'place' | 'actor' | 'negation' | 'attribution' | 'scope'

/** Data of an explanation; `explain` renders it. */
export interface Explanation {
  code: string
  values: Record<string, string | number | null>
}

/** A suggested link. `direction` says which end updates, refines or supports the other. */
export interface LinkSuggestion {
  a: string
  b: string
  kind: 'duplicate' | 'contradicts' | 'updates' | 'refines' | 'supports'
  direction: 'none' | 'a_to_b' | 'b_to_a'
  nature: LinkNature | null
  score: number
  quantityA: string | null
  quantityB: string | null
  explanation: Explanation
}

/** The seam of retrieval: in memory for the command line, signature rows in a database for the program. */
export interface ClaimIndex {
  add(claim: IndexedClaim): void
  remove(id: string): void
  candidates(claim: IndexedClaim): IndexedClaim[]
}
