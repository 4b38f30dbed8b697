import { entitiesAmong } from './entities.ts'
import { modalityAt } from './modality.ts'
import { isAdjective } from './nouns.ts'
import { nearestPredicate, type PredicateClass, predicateOf } from './predicates.ts'
import type { FoundQuantity } from './quantities.ts'
import { type ReadSentence, timeAt } from './sentence.ts'
import { isCapitalised, type Token } from './tokens.ts'
import type { AnalysedClaim, ClaimKind, Modality } from './types.ts'

const completes = /^(?:mit|voller|voll|aus|an|von|für)$/
const embeds = /^(?:der|des|aller|von|vom|seines|ihres|ihrer|seiner)$/

function isMark(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'punct' && /^[,;:.!?–—()«»„“”"]/.test(token.text))
}

/**
 * The passage of a claim that a figure carries: hedge, figure and counted noun with what completes it
 * ("Container mit Munition", "Prozent des gesamten Handelsvolumens"). Returns token indexes.
 */
function passageOf(sentence: ReadSentence, quantity: FoundQuantity): { first: number; last: number } {
  const { tokens, clauses } = sentence
  let last = Math.max((quantity.phrase?.noun ?? -1) + 1, quantity.last)
  const share = quantity.type === 'percent' || quantity.type === 'ratio'
  const counted = quantity.type === 'count' || share
  if (counted && quantity.phrase && completes.test(tokens[last]?.lower ?? '') && !share) {
    let k = last + 1
    while (k < last + 4 && (isAdjective(tokens[k]) || /^(?:der|die|den|dem)$/.test(tokens[k]?.lower ?? '')))
      k++
    const next = tokens[last]!.lower
    if (isCapitalised(tokens[k]) && (next === 'mit' || next.startsWith('voll'))) last = k + 1
  }
  if (share && quantity.phrase) last = Math.max(last, extendGenitive(tokens, last))
  const behind = quantity.phrase !== null && quantity.phrase.noun < quantity.first
  const alone = behind || (!quantity.phrase && quantity.type === 'number')
  if (!alone) return { first: quantity.first, last }
  // A figure without a noun says nothing by itself: its clause does.
  let first = quantity.first
  while (first > 0 && clauses[first - 1] === clauses[quantity.first] && !isMark(tokens[first - 1])) first--
  while (last < tokens.length && !isMark(tokens[last])) last++
  return { first, last }
}

/** "fast 25 Prozent des Handelsvolumens → Nordkoreas im Jahr 2023". */
function extendGenitive(tokens: Token[], from: number): number {
  let last = from
  if (isCapitalised(tokens[last]) && /s$/.test(tokens[last]!.lower)) last++
  if (
    tokens[last]?.lower === 'im' &&
    /^jahre?$/.test(tokens[last + 1]?.lower ?? '') &&
    tokens[last + 2]?.kind === 'number'
  ) {
    last += 3
  } else if (embeds.test(tokens[last]?.lower ?? '') && tokens[last + 1]?.kind === 'number') last += 2
  return last
}

function worthChecking(
  sentence: ReadSentence,
  quantity: FoundQuantity,
  predicate: PredicateClass | null,
): number {
  if (quantity.type === 'age' || quantity.type === 'duration' || quantity.type === 'ordinal') return 0
  const { value } = quantity
  if (/\d-\p{L}/u.test(quantity.text) && quantity.type !== 'count') return 0
  if (quantity.type === 'measure') return 0.35
  let score = quantity.type === 'number' ? 0.3 : 0.5
  if (quantity.type === 'ratio')
    score = !/fach/.test(quantity.text) && (quantity.phrase || predicate) ? 0.45 : 0.1
  if (quantity.hedge !== 'exact') score += 0.08
  if (quantity.source) score += 0.06
  if (predicate) score += 0.14
  if (value !== null && value >= 1000) score += 0.12
  if (quantity.indefinite && !predicate) score -= 0.2
  const dated = timeAt(sentence, quantity.first, quantity.last)?.from != null
  if (dated) score += 0.05
  // Small exact counts (zwei Seiten, drei Fragen) are told, not claimed, unless something happens to them.
  const small = quantity.type === 'count' && quantity.hedge === 'exact' && value !== null && value < 5
  if (small && !dated && !(predicate === 'killed' || predicate === 'injured')) score -= 0.35
  if (quantity.type === 'number' && value !== null && value < 100 && quantity.hedge === 'exact') score -= 0.2
  if (quantity.modality === 'hypothetical') score -= 0.12
  if (sentence.heading) score -= 0.1
  return Math.max(0, Math.min(1, score))
}

/** Below this a passage is not suggested as a claim. */
const threshold = 0.3

interface Draft extends AnalysedClaim {
  sentence: ReadSentence
}

function kindsOf(sentence: ReadSentence, first: number, last: number, kinds: ClaimKind[]): ClaimKind[] {
  const found = new Set<ClaimKind>(kinds)
  const tokens = sentence.tokens.slice(first, last)
  if (sentence.temporals.some((t) => t.first >= first && t.last <= last && t.span.from !== null))
    found.add('date')
  const quotes = tokens.findIndex((t) => /^[«„“"]/.test(t.text))
  if (quotes >= 0 && tokens.slice(quotes).filter((t) => t.kind === 'word').length >= 5) found.add('quote')
  if (tokens.some((t) => /^(?:weil|wegen|aufgrund|deshalb|daher)$/.test(t.lower))) found.add('cause')
  return order.filter((kind) => found.has(kind))
}
const order: ClaimKind[] = ['quantity', 'denial', 'event', 'date', 'place', 'actor', 'quote', 'cause']

function draft(
  text: string,
  sentence: ReadSentence,
  bounds: { first: number; last: number },
  kinds: ClaimKind[],
  rest: { quantities: number[]; modality: Modality; score: number; source?: string | null },
): Draft {
  const { tokens } = sentence
  const start = tokens[bounds.first]!.start
  const end = tokens[bounds.last - 1]!.end
  return {
    start,
    end,
    text: text.slice(start, end),
    kinds: kindsOf(sentence, bounds.first, bounds.last, kinds),
    quantities: rest.quantities,
    modality: rest.modality,
    source: rest.source === undefined ? (sentence.origin?.source ?? null) : rest.source,
    time: timeAt(sentence, bounds.first, bounds.last),
    score: Math.round(rest.score * 100) / 100,
    sentence,
  }
}

const eventClasses = new Set<PredicateClass>([
  'sign',
  'transfer',
  'killed',
  'test',
  'visit',
  'use',
  'captured',
])

/** A sentence without a figure that states a dated event, or denies one. */
function eventClaim(text: string, sentence: ReadSentence): Draft | null {
  const { tokens } = sentence
  const words = tokens.filter((t) => t.kind === 'word').length
  if (words < 4 || sentence.heading) return null
  const modality = modalityAt(sentence.cues, null, sentence.origin?.attributed ?? false)
  if (modality === 'hypothetical' && !sentence.denial) return null
  let last = tokens.length
  while (last > 1 && tokens[last - 1]!.kind === 'punct' && /^[.!?:,]/.test(tokens[last - 1]!.text)) last--
  if (sentence.denial) {
    return draft(text, sentence, { first: 0, last }, ['denial'], {
      quantities: [],
      modality: 'denied',
      score: 0.45,
    })
  }
  const event = tokens.findIndex((t) => eventClasses.has(predicateOf(t.lower, false) ?? 'share'))
  if (event < 0) return null
  const entities = entitiesAmong(tokens).size
  const dated = sentence.temporals.some((t) => t.span.from !== null && t.span.precision !== 'period')
  const signs = tokens.some((t) => predicateOf(t.lower, false) === 'sign')
  let score = 0.1 + Math.min(entities, 2) * 0.06
  if (dated) score += 0.2
  if (signs) score += 0.14
  if (sentence.origin?.source) score += 0.05
  if (score < threshold) return null
  // A subordinate clause after the event adds what happened besides: the claim ends before it.
  const comma = tokens.findIndex((t, i) => i > event && /^[,;]$/.test(t.text))
  const bounds = { first: 0, last: comma > 4 && comma < last ? comma : last }
  return draft(text, sentence, bounds, ['event'], { quantities: [], modality, score })
}

/** The claims of an article, in the order of the text, from its read sentences. */
export function claimsOf(text: string, sentences: ReadSentence[]): AnalysedClaim[] {
  const claims: Draft[] = []
  let index = 0
  for (const sentence of sentences) {
    const before = claims.length
    for (const quantity of sentence.quantities) {
      const position = index++
      const predicate = nearestPredicate(
        sentence.tokens,
        quantity.first,
        quantity.last,
        quantity.type === 'money',
      )
      const score = worthChecking(sentence, quantity, predicate)
      if (score < threshold) continue
      const bounds = passageOf(sentence, quantity)
      const claim = draft(text, sentence, bounds, ['quantity'], {
        quantities: [position],
        modality: quantity.modality,
        score,
        source: quantity.source,
      })
      const last = claims.at(-1)
      if (last && last.sentence === sentence && claim.start < last.end) merge(text, last, claim)
      else claims.push(claim)
    }
    if (claims.length === before || sentence.denial) {
      const event = eventClaim(text, sentence)
      if (event) claims.push(event)
    }
  }
  return claims.map(({ sentence: _, ...claim }) => claim).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Two figures in one passage are one claim with two quantities. */
function merge(text: string, into: Draft, claim: Draft): void {
  into.end = Math.max(into.end, claim.end)
  into.start = Math.min(into.start, claim.start)
  into.text = text.slice(into.start, into.end)
  into.quantities = [...into.quantities, ...claim.quantities]
  into.score = Math.max(into.score, claim.score)
}
