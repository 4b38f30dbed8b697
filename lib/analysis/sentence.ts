import type { Publication } from './calendar.ts'
import { clauseNumbers } from './clauses.ts'
import { type ModalityCues, modalityAt, modalityCues } from './modality.ts'
import { type OriginContext, originOf, type SentenceOrigin } from './origin.ts'
import { type FoundQuantity, findQuantities } from './quantities.ts'
import { findTemporals, type Temporal } from './time.ts'
import { type Token, tokenise } from './tokens.ts'
import type { TimeSpan } from './types.ts'

const introduces = /^(?:laut|gemäss|gemäß|zufolge|nach)$/

/** A sentence with everything that was read from it. Token indexes refer to `tokens`. */
export interface ReadSentence {
  start: number
  end: number
  block: number
  heading: boolean
  tokens: Token[]
  clauses: number[]
  temporals: Temporal[]
  quantities: FoundQuantity[]
  origin: SentenceOrigin | null
  cues: ModalityCues
  denial: boolean
}

/** Reads one sentence of `text`. Modality and source of its quantities are set from the sentence alone. */
export function readSentence(
  text: string,
  place: { start: number; end: number; block: number; heading: boolean },
  publication: Publication | null,
  context: OriginContext,
): ReadSentence {
  const tokens = tokenise(text.slice(place.start, place.end), place.start)
  const clauses = clauseNumbers(tokens)
  const temporals = findTemporals(tokens, publication)
  const origin = originOf(tokens, context)
  const quantities = findQuantities(text, tokens, temporals)
  const cues = modalityCues(tokens, clauses)
  const attributed = origin?.attributed ?? false
  const introduced = tokens.filter((t) => introduces.test(t.lower)).length
  for (const quantity of quantities) {
    quantity.modality = modalityAt(cues, quantity.first, attributed)
    quantity.source = origin?.source ?? null
    if (introduced > 1) {
      // "laut Polizei 5000, laut Veranstaltern 12'000": each clause has its own origin.
      const own = originOf(
        tokens.filter((_, i) => clauses[i] === clauses[quantity.first]),
        context,
      )
      quantity.source = own?.source ?? quantity.source
    }
  }
  return { ...place, tokens, clauses, temporals, quantities, origin, cues, denial: cues.denials.length > 0 }
}

/** "Dies berichtet das Ministerium": hands the origin of a sentence on to the one before it. */
export function attributeBackwards(sentences: ReadSentence[]): void {
  for (let i = 1; i < sentences.length; i++) {
    const { origin, block } = sentences[i]!
    const previous = sentences[i - 1]!
    if (!origin?.ofPrevious || !origin.source || previous.block !== block || previous.origin?.source) continue
    previous.origin = { ...origin, ofPrevious: false }
    for (const quantity of previous.quantities) {
      quantity.source = origin.source
      if (quantity.modality === 'asserted') quantity.modality = 'attributed'
    }
  }
}

/**
 * The time a passage speaks of: the nearest expression in its own clause, else the one that opens the
 * sentence; `null` if there is neither.
 */
export function timeAt(sentence: ReadSentence, first: number, last: number): TimeSpan | null {
  const clause = sentence.clauses[first]
  let best: Temporal | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const temporal of sentence.temporals) {
    const opens = temporal.first <= 3 && sentence.clauses[temporal.first] === 0
    const sameClause = sentence.clauses[temporal.first] === clause
    if (!sameClause && !opens) continue
    const gap = temporal.first >= last ? temporal.first - last : first - temporal.last
    const distance = gap + (sameClause ? 0 : 100)
    if (distance < bestDistance) {
      best = temporal
      bestDistance = distance
    }
  }
  return best?.span ?? null
}
