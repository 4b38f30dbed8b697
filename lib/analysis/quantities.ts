import { type Core, coreAt } from './cores.ts'
import { boundsOf, hedgeBefore } from './hedges.ts'
import { isLabelOrOrdinal } from './not-quantities.ts'
import { type NounPhrase, nounPhraseAt, partitiveNounAt } from './nouns.ts'
import { scaleOf } from './number-words.ts'
import type { Temporal } from './time.ts'
import { isCapitalised, type Token } from './tokens.ts'
import type { Hedge, Quantity } from './types.ts'
import { foreignDollar, isPrefixCurrency, type Unit, unitOf } from './units.ts'

/** A quantity with the tokens it was read from: the figure `first`..`last` (exclusive) and its noun. */
export interface FoundQuantity extends Quantity {
  first: number
  last: number
  phrase: NounPhrase | null
}

interface FoundUnit {
  unit: Unit
  last: number
}

function unitAt(tokens: Token[], i: number, text: string | null): FoundUnit | null {
  const token = tokens[i]
  if (!token) return null
  if (token.text === '°') {
    const celsius = tokens[i + 1]?.text === 'C'
    return { unit: unitOf('grad')!, last: celsius ? i + 2 : i + 1 }
  }
  if (token.lower === 'us' && tokens[i + 1]?.text === '-' && tokens[i + 2]?.text === '$') {
    return { unit: unitOf('$')!, last: i + 3 }
  }
  const unit = unitOf(token.lower)
  if (unit) {
    if (token.lower === 'grad' && tokens[i + 1]?.lower === 'celsius') return { unit, last: i + 2 }
    const squared = /^(?:m|km)$/.test(token.text) && /^[²³]$/.test(tokens[i + 1]?.text ?? '')
    if (squared) {
      const symbol = token.text + (tokens[i + 1]!.text === '²' ? '2' : '3')
      return { unit: { type: 'measure', symbol, times: 1 }, last: i + 2 }
    }
    if (token.text === 'km' && tokens[i + 1]?.lower === '/' && tokens[i + 2]?.lower === 'h') {
      return { unit: unitOf('km/h')!, last: i + 3 }
    }
    const stop = token.lower === 'fr' && tokens[i + 1]?.text === '.'
    return { unit, last: stop ? i + 2 : i + 1 }
  }
  if (text && tokens[i + 1]?.lower === 'dollar') {
    const foreign = foreignDollar(token.lower)
    if (foreign) return { unit: foreign, last: i + 2 }
  }
  return null
}

function tiedPart(token: Token): string {
  return token.lower.split(/[-\u2010\u2011]/)[1] ?? ''
}

/** What a hyphen ties to the numeral: 20-köpfig, 72-jährig, 122-mm-Granaten, 10-Prozent-Hürde. */
function suffixAt(token: Token): { unit: Unit; type?: Quantity['type'] } | null {
  const part = tiedPart(token)
  if (/^jährig/.test(part)) return { unit: unitOf('jahr')!, type: 'age' }
  if (/^(?:mann|personen|betten|seiten)$/.test(part)) {
    return {
      unit: { type: 'measure', symbol: part[0]!.toUpperCase() + part.slice(1), times: 1 },
      type: 'count',
    }
  }
  if (/^köpfig/.test(part)) return { unit: { type: 'measure', symbol: 'Köpfe', times: 1 }, type: 'count' }
  if (/^tägig/.test(part)) return { unit: unitOf('tag')! }
  if (/^wöchig/.test(part)) return { unit: unitOf('woche')! }
  if (/^stündig/.test(part)) return { unit: unitOf('stunde')! }
  if (/^fach/.test(part)) return { unit: { type: 'measure', symbol: '', times: 1 }, type: 'ratio' }
  const unit = unitOf(part)
  return unit && { unit }
}

interface Span {
  low: number | null
  high: number | null
  core: Core
  last: number
}

/** A second figure that makes a range: 3 bis 4 Milliarden, 20–30, zwischen 80 und 90. */
function rangeAt(tokens: Token[], core: Core): Span | null {
  if (core.value === null) return null
  let i = core.last
  const gap = tokens[i]
  if (gap?.text === '-' && !gap.spaced && /^(?:bis|und)$/.test(tokens[i + 1]?.lower ?? '')) i++
  const before = tokens[core.first - 1]?.lower
  const join = tokens[i]?.lower ?? ''
  const joins = join === 'bis' || /^[–—-]$/.test(join) || (join === 'und' && before === 'zwischen')
  if (!joins || (join === 'bis' && tokens[i + 1]?.lower === 'zu')) return null
  const second = coreAt(tokens, i + 1)
  if (!second || second.value === null || second.ratio !== core.ratio) return null
  let low = core.value
  if (!core.scaled && second.scaled) {
    const times = scaleOf(tokens[second.first + 1]?.lower ?? '') ?? 1
    if (low * times <= second.value) low *= times
  }
  return low < second.value
    ? { low, high: second.value, core: { ...second, first: core.first }, last: second.last }
    : null
}

function ageInBrackets(tokens: Token[], core: Core): boolean {
  const closing = tokens[core.last]?.text ?? ''
  return (
    core.plain &&
    core.value !== null &&
    core.value >= 1 &&
    core.value <= 119 &&
    tokens[core.first - 1]?.text === '(' &&
    /^[),]/.test(closing) &&
    isCapitalised(tokens[core.first - 2])
  )
}

/** What lasts: a "20-jähriger Krieg" has no age. */
const lasting =
  /(?:krieg|herrschaft|haft|strafe|vertrag|laufzeit|pause|suche|ehe|karriere|jubiläum|tradition|geschichte|amtszeit|bestehen|konflikt|frist)s?$/

interface Reading {
  type: Quantity['type']
  unit: string | null
  times: number
  last: number
  phrase: NounPhrase | null
  /** Where the quantity ends inside its last token, if it does. */
  cut?: number
}

/** Unit, type and counted noun of the figure that ends before token `i`. `null` if it is no quantity. */
function readingAt(tokens: Token[], core: Core, i: number, prefixed: Unit | null): Reading | null {
  const reading = (
    type: Quantity['type'],
    unit: string | null,
    last = i,
    phrase: NounPhrase | null = null,
    times = 1,
  ): Reading => ({ type, unit, times, last, phrase })
  if (prefixed) return reading('money', prefixed.symbol, i, null, prefixed.times)
  const next = tokens[i]
  if (next?.kind === 'suffix') {
    const tied = suffixAt(next)
    if (!tied) return null
    const phrase = isCapitalised(tokens[i + 1]) || tied.type ? nounPhraseAt(tokens, i + 1) : null
    const read = reading(
      tied.type ?? tied.unit.type,
      tied.unit.symbol || null,
      i + 1,
      phrase,
      tied.unit.times,
    )
    // The compound goes on after the unit: 122-mm-Granaten measures 122 mm.
    if (read.type === 'age' && phrase && lasting.test(tokens[phrase.noun]!.lower)) read.type = 'duration'
    return { ...read, cut: next.start + 1 + tiedPart(next).length }
  }
  const found = core.ratio ? null : unitAt(tokens, i, core.digits ? 'digits' : null)
  if (found) {
    const { unit, last } = found
    if (next!.spaced === false && !core.digits) return null
    if (unit.symbol === 'year' && /^(?:alt|alte[nrs]?)$/.test(tokens[last]?.lower ?? ''))
      return reading('age', 'year', last + 1)
    const old =
      unit.symbol === 'year' &&
      tokens[core.first - 1]?.lower === 'von' &&
      tokens[core.first - 2]?.text === 'Alter'
    if (old) return reading('age', 'year', last)
    const share = unit.type === 'percent' || unit.type === 'measure'
    const phrase = share ? (partitiveNounAt(tokens, last) ?? directNoun(tokens, last)) : null
    return reading(unit.type, unit.symbol, last, phrase, unit.times)
  }
  if (next && !next.spaced && next.kind === 'word') return null
  if (core.ratio) {
    const so = tokens[i]?.lower === 'so' ? i + 1 : i
    const much = /^(?:viele?n?|viel|mehr)$/.test(tokens[so]?.lower ?? '') ? so + 1 : i
    return reading('ratio', null, i, partitiveNounAt(tokens, i) ?? nounPhraseAt(tokens, much))
  }
  const counted = nounPhraseAt(tokens, i, core.magnitude !== null || core.scaled)
  const phrase = counted && isVerbAfterFigure(tokens, core, counted) ? null : counted
  if (!phrase) {
    const whole =
      core.plain || core.digits || core.scaled
        ? (partOfWhole(tokens, i) ?? numberOf(tokens, core.first))
        : null
    return whole ? reading('count', tokens[whole.noun]!.text, i, whole) : reading('number', null)
  }
  const noun = tokens[phrase.noun]!
  return reading('count', noun.text.replace(/-$/, ''), i, phrase)
}

const governs =
  /^(?:die|der|den|dem|des|diese[nr]?|jene[nr]?|alle[nr]?|seine[nr]?|ihre[nr]?|von|mit|aus|bei|nach|seit|zu|an|auf|in|im|unter|über|vor|neben|zwischen|ein|eine[mnr]?|beiden)$/

/**
 * A bare figure takes "nordkoreanische", not "nordkoreanischen": without an article or preposition before
 * it a word in -en is the verb ("100.000 halten Fachleute für übertrieben").
 */
function isVerbAfterFigure(tokens: Token[], core: Core, phrase: NounPhrase): boolean {
  const first = phrase.modifiers[0]
  if (first === undefined || core.magnitude !== null || !tokens[first]!.lower.endsWith('en')) return false
  if (tokens[core.first - 1]?.lower === 'von' && tokens[core.first - 2]?.lower === 'zahl') return true
  for (let i = core.first - 1; i >= Math.max(0, core.first - 5); i--)
    if (governs.test(tokens[i]!.lower)) return false
  return true
}

/** "300 der 500 Stellen" counts Stellen. */
function partOfWhole(tokens: Token[], i: number): NounPhrase | null {
  return /^(?:der|von)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.kind === 'number'
    ? partitiveNounAt(tokens, i)
    : null
}

/** "Die Zahl der Toten stieg auf mindestens 45" counts Tote. */
function numberOf(tokens: Token[], before: number): NounPhrase | null {
  for (let i = before - 1; i >= Math.max(0, before - 12); i--) {
    if (/^[,;:]$/.test(tokens[i]!.text)) return null
    if (!/^(?:zahl|anzahl)$/.test(tokens[i]!.lower)) continue
    const counted = partitiveNounAt(tokens, i + 1)
    return counted && counted.noun < before ? counted : null
  }
  return null
}

function directNoun(tokens: Token[], i: number): NounPhrase | null {
  return isCapitalised(tokens[i]) ? { noun: i, modifiers: [] } : null
}

function prefixCurrency(tokens: Token[], first: number): { unit: Unit; first: number } | null {
  let i = first - 1
  if (tokens[i]?.text === '.' && /^s?fr$/.test(tokens[i - 1]?.lower ?? '')) i--
  const token = tokens[i]
  if (!token || !isPrefixCurrency(token.lower)) return null
  // "20 Fr. 5" or "10 € 20": the sign belongs to the figure before it.
  if (tokens[i - 1]?.kind === 'number') return null
  const dollar = token.text === '$' && tokens[i - 1]?.text === '-' && tokens[i - 2]?.lower === 'us'
  return { unit: unitOf(token.lower)!, first: dollar ? i - 2 : i }
}

/**
 * Finds the quantities among the tokens of one sentence of `text`. Modality and source are left at
 * "asserted" and null; tokens of times are passed over.
 */
export function findQuantities(text: string, tokens: Token[], temporals: Temporal[]): FoundQuantity[] {
  const taken = new Set<number>()
  for (const { first, last } of temporals) for (let i = first; i < last; i++) taken.add(i)
  const found: FoundQuantity[] = []
  let free = 0
  for (let i = 0; i < tokens.length; i++) {
    if (taken.has(i)) continue
    const core = coreAt(tokens, i)
    if (!core) continue
    const quantity = quantityOf(text, tokens, core, free)
    if (quantity) {
      found.push(quantity)
      free = quantity.last
    }
    i = Math.max(i, (quantity?.last ?? core.last) - 1)
  }
  return found
}

function quantityOf(text: string, tokens: Token[], core: Core, free: number): FoundQuantity | null {
  if (ageInBrackets(tokens, core)) {
    return build(text, tokens, core, {
      hedge: 'exact',
      from: core.first,
      reading: { type: 'age', unit: 'year', times: 1, last: core.last, phrase: null },
      low: core.value,
      high: core.value,
    })
  }
  const range = rangeAt(tokens, core)
  const whole = range?.core ?? core
  const prefixed = prefixCurrency(tokens, core.first)
  const reading = readingAt(tokens, whole, whole.last, prefixed?.unit ?? null)
  if (!reading) return null
  const first = prefixed?.first ?? core.first
  const opened = range && tokens[first - 1]?.lower === 'zwischen'
  const hedge = hedgeBefore(tokens, opened ? first - 1 : first, reading.type === 'duration')
  const hedged = hedge && hedge.first >= free ? hedge : null
  const bare = !range && !hedged && !prefixed && reading.type === 'number'
  if (isLabelOrOrdinal(tokens, whole, bare)) return null
  if (reading.type === 'count' && isTimeNoun(tokens, reading.phrase)) return null
  const kind: Hedge = range ? 'range' : core.value === null ? 'indefinite' : (hedged?.hedge ?? 'exact')
  return build(
    text,
    tokens,
    { ...whole, first: core.first },
    {
      hedge: kind,
      from: hedged && !(hedged.hedge === 'exact') ? hedged.first : opened ? first - 1 : first,
      reading,
      low: range ? range.low : core.value,
      high: range ? range.high : core.value,
    },
  )
}

/** "14 Uhr", "zwei Uhr": the time of day has its own reader. */
function isTimeNoun(tokens: Token[], phrase: NounPhrase | null): boolean {
  return phrase !== null && /^(?:uhr|jahrhunderts?)$/.test(tokens[phrase.noun]!.lower)
}

interface Parts {
  hedge: Hedge
  from: number
  reading: Reading
  low: number | null
  high: number | null
}

function build(text: string, tokens: Token[], core: Core, parts: Parts): FoundQuantity {
  const { hedge, reading } = parts
  const scaled = (n: number | null) =>
    n === null || reading.times === 1 ? n : Number((n * reading.times).toPrecision(15))
  const value = hedge === 'range' || hedge === 'indefinite' ? null : scaled(parts.low)
  const bounds =
    hedge === 'range'
      ? { min: scaled(parts.low), max: scaled(parts.high) }
      : value === null
        ? { min: core.magnitude, max: null }
        : boundsOf(value, hedge)
  const start = tokens[parts.from]!.start
  const end = reading.cut ?? tokens[reading.last - 1]!.end
  return {
    start,
    end,
    text: text.slice(start, end),
    type: reading.type,
    value,
    ...bounds,
    unit: reading.unit,
    hedge,
    indefinite: hedge === 'indefinite',
    magnitude: core.magnitude,
    noun: reading.phrase ? tokens[reading.phrase.noun]!.text : null,
    modality: 'asserted',
    source: null,
    first: parts.from,
    last: reading.last,
    phrase: reading.phrase,
  }
}
