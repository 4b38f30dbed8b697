import { splitBlocks } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import { parsePublication } from './calendar.ts'
import { claimsOf } from './claims.ts'
import { modalityAt } from './modality.ts'
import { learnAliases } from './origin.ts'
import { predicateOf } from './predicates.ts'
import type { FoundQuantity } from './quantities.ts'
import { attributeBackwards, type ReadSentence, readSentence, timeAt } from './sentence.ts'
import type { Analysis, AnalysisOptions, ClaimKind, Modality, Quantity, TimeSpan } from './types.ts'

/** Changes whenever the same text may be read differently; stored beside every suggestion. */
export const analysisVersion = '1'

/** Text without a full stop for so long is no sentence; read in pieces it costs what its length costs. */
const longest = 1500

interface Place {
  start: number
  end: number
  block: number
}

function pieces(text: string, place: Place): Place[] {
  if (place.end - place.start <= longest) return [place]
  const found: Place[] = []
  for (let start = place.start; start < place.end; ) {
    let end = Math.min(place.end, start + longest)
    if (end < place.end) {
      const space = text.lastIndexOf(' ', end)
      if (space > start) end = space
      else if (/[\udc00-\udfff]/.test(text.charAt(end))) end--
    }
    found.push({ ...place, start, end })
    start = end
    while (start < place.end && text.charCodeAt(start) === 32) start++
  }
  return found
}

/** What is left of the places outside the excluded spans. Both in the order of the text; linear in both. */
function outside(places: Place[], excluded: { start: number; end: number }[]): Place[] {
  if (excluded.length === 0) return places
  const spans = [...excluded].sort((a, b) => a.start - b.start)
  const left: Place[] = []
  let next = 0
  for (const place of places) {
    while (next < spans.length && spans[next]!.end <= place.start) next++
    let { start } = place
    for (let i = next; i < spans.length && spans[i]!.start < place.end; i++) {
      if (spans[i]!.start > start) left.push({ ...place, start, end: spans[i]!.start })
      start = Math.max(start, spans[i]!.end)
    }
    if (start < place.end) left.push({ ...place, start })
  }
  return left
}

function read(
  text: string,
  options: AnalysisOptions,
  within?: { start: number; end: number },
): ReadSentence[] {
  const blocks = splitBlocks(text)
  const publication = parsePublication(options.publishedAt)
  const context = { aliases: learnAliases(text) }
  const excluded = options.excluded ?? []
  const places = outside(splitSentences(text, blocks), excluded).flatMap((s) => pieces(text, s))
  let chosen = places
  if (within) {
    // One sentence more: it may name the origin of the last ("Dies berichtet …").
    const from = places.findIndex((s) => s.end > within.start)
    const after = places.findIndex((s) => s.start >= within.end)
    chosen = from < 0 ? [] : places.slice(from, (after < 0 ? places.length : after) + 1)
  }
  const sentences = chosen.map((s) =>
    readSentence(text, { ...s, heading: blocks[s.block]?.kind === 'heading' }, publication, context),
  )
  attributeBackwards(sentences)
  return sentences
}

function plain({ first: _f, last: _l, phrase: _p, ...quantity }: FoundQuantity): Quantity {
  return quantity
}

/**
 * Reads an article: every quantity in the order of the text, and the passages worth checking. Offsets are
 * UTF-16 units into `text`; relative times are resolved against `publishedAt`. Deterministic; never throws.
 */
export function analyseArticle(text: string, options: AnalysisOptions): Analysis {
  const sentences = read(text, options)
  return {
    quantities: sentences.flatMap((s) => s.quantities.map(plain)),
    claims: claimsOf(text, sentences),
  }
}

export interface PassageAnalysis {
  quantities: Quantity[]
  kinds: ClaimKind[]
  modality: Modality
  source: string | null
  time: TimeSpan | null
}

const nothing: PassageAnalysis = { quantities: [], kinds: [], modality: 'asserted', source: null, time: null }

/**
 * What the analysis fills in for the passage [start, end) a person selected: the quantities that touch it,
 * kinds, modality, origin and time, read from the sentences it lies in.
 */
export function analysePassage(
  text: string,
  start: number,
  end: number,
  options: AnalysisOptions,
): PassageAnalysis {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  const touched = read(text, options, { start: from, end: to }).filter((s) => s.start < to && from < s.end)
  const sentence = touched[0]
  if (!sentence) return nothing
  const quantities = touched.flatMap((s) => s.quantities.filter((q) => q.start < to && from < q.end))
  const tokens = touched.flatMap((s) => s.tokens.filter((t) => t.start < to && from < t.end))
  const temporals = touched.flatMap((s) =>
    s.temporals.filter((t) => s.tokens[t.first]!.start < to && from < s.tokens[t.last - 1]!.end),
  )
  const kinds: ClaimKind[] = []
  if (quantities.some((q) => q.type !== 'age' && q.type !== 'ordinal')) kinds.push('quantity')
  const denied = touched.some((s) => s.denial) && tokens.length > 3
  if (denied) kinds.push('denial')
  if (quantities.length === 0 && tokens.some((t) => predicateOf(t.lower, false) !== null)) kinds.push('event')
  if (temporals.some((t) => t.span.from !== null)) kinds.push('date')
  if (/[«„“"][^»“”"]{15,}/.test(text.slice(from, Math.min(to, from + 2000)))) kinds.push('quote')
  const anchor = quantities[0] ?? null
  const at = sentence.tokens.findIndex((t) => t.end > from)
  const first = anchor ? anchor.first : Math.max(0, at)
  return {
    quantities: quantities.map(plain),
    kinds,
    modality: anchor?.modality ?? modalityAt(sentence.cues, null, sentence.origin?.attributed ?? false),
    source: anchor?.source ?? sentence.origin?.source ?? null,
    time: temporals[0]?.span ?? timeAt(sentence, first, anchor ? anchor.last : first + 1),
  }
}
