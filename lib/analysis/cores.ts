import {
  abbreviatedScales,
  denominator,
  ordinalDenominator,
  parseNumberWord,
  scaleOf,
  vagueMagnitude,
} from './number-words.ts'
import { parseNumeral } from './numerals.ts'
import type { Token } from './tokens.ts'

/** The figure itself, without hedge and unit: tokens `first`..`last` (exclusive). */
export interface Core {
  first: number
  last: number
  value: number | null
  /** Set for vague counts such as Dutzende; `value` is then null. */
  magnitude: number | null
  ratio: boolean
  digits: boolean
  /** Digits without separator or scale: may be an ordinal, a label, a year. */
  plain: boolean
  scaled: boolean
}

const article = /^(?:ein|eine|einen|einem|einer|eines)$/
const some = /^(?:mehrere|mehreren|mehrerer|einige|einigen|einiger|viele|vielen|etliche|etlichen|zig)$/
const multiples: Record<string, number> = {
  halbiert: 0.5,
  halbierte: 0.5,
  halbierten: 0.5,
  verdoppelt: 2,
  verdoppelte: 2,
  verdoppelten: 2,
  verdreifacht: 3,
  verdreifachte: 3,
  vervierfacht: 4,
  verfünffacht: 5,
  verzehnfacht: 10,
}

function core(first: number, last: number, value: number | null, more: Partial<Core> = {}): Core {
  return {
    first,
    last,
    value,
    magnitude: null,
    ratio: false,
    digits: false,
    plain: false,
    scaled: false,
    ...more,
  }
}

/** The scale word at `i` (with the full stop of its abbreviation), if any. */
function scaleAt(tokens: Token[], i: number): { times: number; last: number } | null {
  const token = tokens[i]
  if (token?.kind !== 'word') return null
  const times = scaleOf(token.lower)
  if (times === null) return null
  const stop = abbreviatedScales.has(token.lower) && tokens[i + 1]?.text === '.' && !tokens[i + 1]!.spaced
  return { times, last: stop ? i + 2 : i + 1 }
}

function vagueAt(tokens: Token[], i: number): Core | null {
  const token = tokens[i]!
  if (some.test(token.lower)) {
    const scale = scaleAt(tokens, i + 1)
    const more = scale && scaleAt(tokens, scale.last)
    if (!scale) return null
    return core(i, more?.last ?? scale.last, null, {
      magnitude: scale.times * (more?.times ?? 1),
      scaled: true,
    })
  }
  const magnitude = vagueMagnitude(token.lower)
  if (magnitude === null || (token.text === token.lower && magnitude >= 1e6)) return null
  const scale = magnitude < 1e6 ? scaleAt(tokens, i + 1) : null
  return core(i, scale?.last ?? i + 1, null, {
    magnitude: magnitude * (scale?.times ?? 1),
    scaled: scale !== null,
  })
}

function fractionAt(tokens: Token[], i: number): Core | null {
  const token = tokens[i]!
  if (token.text === 'Hälfte') {
    const withArticle = /^(?:die|der)$/.test(tokens[i - 1]?.lower ?? '')
    return core(withArticle ? i - 1 : i, i + 1, 0.5, { ratio: true })
  }
  if (/^jede[rsnm]?$/.test(token.lower)) {
    const nth = ordinalDenominator(tokens[i + 1]?.lower ?? '')
    if (nth !== null && tokens[i + 1]!.kind === 'word') return core(i, i + 2, 1 / nth, { ratio: true })
  }
  if (Object.hasOwn(multiples, token.lower)) return core(i, i + 1, multiples[token.lower]!, { ratio: true })
  const times = /^(.+?)(mal|fach(?:e[nrsm]?)?)$/.exec(token.lower.length < 40 ? token.lower : '')
  if (times) {
    const stem = times[1] === 'ein' ? null : parseNumberWord(times[1]!)
    const compares = times[2] !== 'mal' || /^(?:so|mehr)$/.test(tokens[i + 1]?.lower ?? '')
    if (stem !== null && compares) return core(i, i + 1, stem, { ratio: true })
  }
  return null
}

function countAt(tokens: Token[], i: number): Core | null {
  const token = tokens[i]!
  if (token.kind === 'number') {
    const numeral = parseNumeral(token.text)
    return numeral && core(i, i + 1, numeral.value, { digits: true, plain: numeral.plain })
  }
  if (token.kind !== 'word') return null
  if (article.test(token.lower)) {
    const half = /^halbe[nr]?$/.test(tokens[i + 1]?.lower ?? '')
    const scale = scaleAt(tokens, half ? i + 2 : i + 1)
    if (scale) return core(i, half ? i + 2 : i + 1, half ? 0.5 : 1)
    return denominator(tokens[i + 1]?.lower ?? '') === null ? null : core(i, i + 1, 1)
  }
  const value = parseNumberWord(token.lower)
  return value === null ? null : core(i, i + 1, value)
}

/** Reads the figure that starts at token `i`, with its scale (5,5 Milliarden, eine halbe Million, drei Viertel). */
export function coreAt(tokens: Token[], i: number): Core | null {
  const token = tokens[i]
  if (!token || (token.kind !== 'number' && token.kind !== 'word')) return null
  const count = countAt(tokens, i)
  if (!count) return token.kind === 'word' ? (vagueAt(tokens, i) ?? fractionAt(tokens, i)) : null
  const parts = denominator(tokens[count.last]?.lower ?? '')
  if (parts !== null && tokens[count.last]!.text !== 'Hälfte') {
    return { ...count, last: count.last + 1, value: count.value! / parts, ratio: true, plain: false }
  }
  for (let scale = scaleAt(tokens, count.last); scale; scale = scaleAt(tokens, count.last)) {
    // Twelve digits of float error are cut off: 2.3 million must be 2300000.
    count.value = Number((count.value! * scale.times).toPrecision(15))
    count.last = scale.last
    count.plain = false
    count.scaled = true
  }
  return count
}
