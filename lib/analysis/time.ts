import {
  dayNumber,
  daySpan,
  isoOf,
  monthSpan,
  type Publication,
  publicationSpan,
  yearSpan,
} from './calendar.ts'
import { isAdjective } from './nouns.ts'
import { parseNumberWord, scaleOf } from './number-words.ts'
import { parseNumeral } from './numerals.ts'
import { isCapitalised, type Token } from './tokens.ts'
import type { TimeSpan } from './types.ts'
import { unitOf } from './units.ts'

/** An expression of time among tokens `first`..`last` (exclusive). */
export interface Temporal {
  first: number
  last: number
  span: TimeSpan
}

const months: Record<string, number> = {
  januar: 1,
  jänner: 1,
  februar: 2,
  feber: 2,
  märz: 3,
  april: 4,
  mai: 5,
  juni: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  dezember: 12,
}
const seasons: Record<string, [number, number]> = {
  frühling: [3, 5],
  frühjahr: [3, 5],
  sommer: [6, 8],
  herbst: [9, 11],
  winter: [12, 14],
}
const weekdays: Record<string, number> = {
  montag: 0,
  dienstag: 1,
  mittwoch: 2,
  donnerstag: 3,
  freitag: 4,
  samstag: 5,
  sonnabend: 5,
  sonntag: 6,
}
const lastWords = /^(?:vergangene|letzte|vorige|vergangne)[nrms]?$/
const thisWords = /^(?:diese|dieses|diesem|dieser|laufende[nrms]?)$/
const nextWords = /^(?:kommende|nächste)[nrms]?$/
/** After these the digits are a year whatever follows; after the others a counted thing makes them a figure. */
const namesYear = /^(?:jahr|jahre|jahres|seit|anfang|mitte|ende|herbst|frühling|frühjahr|sommer|winter|anno)$/
const suggestsYear = /^(?:im|in|bis|ab|vor|nach|bereits|schon|erst|erstmals|noch|zuletzt|dann)$/

/** True if the four digits at `i` name a year: by what stands before, and by no counted thing after. */
export function isYearAt(tokens: Token[], i: number): boolean {
  const token = tokens[i]
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.text)) return false
  const value = Number(token.text)
  const before = tokens[i - 1]?.lower ?? ''
  const after = tokens[i + 1]
  if (after && (unitOf(after.lower) || scaleOf(after.lower) !== null)) return false
  if (Object.hasOwn(months, before) || /^jahre?s?$/.test(before)) return value >= 1000 && value <= 2999
  if (value < 1900 || value > 2099) return false
  if (namesYear.test(before)) return true
  // "2024 Menschen" counts, "2024 besuchte", "2024 20'000 Container" and "bereits 2019 Sanktionen" date.
  let k = i + 1
  while (isAdjective(tokens[k]) && k < i + 4) k++
  const noun = tokens[k]
  const counted =
    noun !== undefined && isCapitalised(noun) && noun.lower.length > 4 && /(?:en|er|e|s)$/.test(noun.lower)
  return !counted || i === 0 || (suggestsYear.test(before) && value % 50 !== 0)
}

interface Reader {
  tokens: Token[]
  publication: Publication | null
  published: TimeSpan | null
}

function third(span: TimeSpan, part: string): TimeSpan {
  if (!span.from || !span.to) return span
  const year = Number(span.from.slice(0, 4))
  if (span.precision === 'year') {
    const [first, last] = part === 'anfang' ? [1, 4] : part === 'mitte' ? [5, 8] : [10, 12]
    return monthSpan(year, first, last)
  }
  const from = dayNumber(span.from)
  const to = dayNumber(span.to)
  const step = Math.floor((to - from) / 3)
  if (part === 'anfang') return { from: span.from, to: isoOf(from + step), precision: 'period' }
  if (part === 'mitte') return { from: isoOf(from + step), to: isoOf(to - step), precision: 'period' }
  return { from: isoOf(to - step), to: span.to, precision: 'period' }
}

/** The year a month without year lies in: the last such month before publication. */
function yearOfMonth(publication: Publication, month: number): number {
  return publication.month !== null && month > publication.month ? publication.year - 1 : publication.year
}

function monthAt({ tokens, publication }: Reader, i: number): Temporal | null {
  const month = months[tokens[i]?.lower ?? '']
  if (month === undefined || !isCapitalised(tokens[i])) return null
  if (isYearAt(tokens, i + 1)) {
    return { first: i, last: i + 2, span: monthSpan(Number(tokens[i + 1]!.text), month) }
  }
  if (!publication) return { first: i, last: i + 1, span: { from: null, to: null, precision: 'month' } }
  return { first: i, last: i + 1, span: monthSpan(yearOfMonth(publication, month), month) }
}

function numericDateAt(tokens: Token[], i: number): Temporal | null {
  const token = tokens[i]
  if (token?.kind !== 'number') return null
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token.text)
  if (match) {
    const [day, month] = [Number(match[1]), Number(match[2])]
    const year = match[3]!.length === 2 ? 2000 + Number(match[3]) : Number(match[3])
    if (day < 1 || day > 31 || month < 1 || month > 12) return null
    return { first: i, last: i + 1, span: daySpan(year, month, day) }
  }
  if (/^\d{4}$/.test(token.text) && tokens[i + 1]?.text === '-' && tokens[i + 3]?.text === '-') {
    const [month, day] = [Number(tokens[i + 2]?.text), Number(tokens[i + 4]?.text)]
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      return { first: i, last: i + 5, span: daySpan(Number(token.text), month, day) }
    }
  }
  return null
}

function dayOfMonthAt(reader: Reader, i: number): Temporal | null {
  const { tokens } = reader
  const day = tokens[i]
  if (day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text) || tokens[i + 1]?.text !== '.') return null
  const month = monthAt(reader, i + 2)
  if (!month?.span.from) return month && { ...month, first: i }
  const from = month.span.from
  const n = Number(day.text)
  if (n < 1 || n > 31) return null
  return { first: i, last: month.last, span: daySpan(Number(from.slice(0, 4)), Number(from.slice(5, 7)), n) }
}

function relativeAt({ tokens, publication, published }: Reader, i: number): Temporal | null {
  const unit = tokens[i + 1]?.lower ?? ''
  const word = tokens[i]!.lower
  const shift = lastWords.test(word) ? -1 : thisWords.test(word) ? 0 : nextWords.test(word) ? 1 : null
  if (shift === null || !publication || !published?.to) return null
  const { year, month } = publication
  const at = (span: TimeSpan): Temporal => ({ first: i, last: i + 2, span })
  if (/^jahr(?:es)?$/.test(unit)) return at(yearSpan(year + shift))
  if (/^monat(?:s)?$/.test(unit) && month !== null) return at(monthSpan(year, month + shift))
  if (unit === 'woche' && published.from) {
    const [from, to] = [dayNumber(published.from), dayNumber(published.to)]
    return at({ from: isoOf(from + 7 * shift - 6), to: isoOf(to + 7 * shift), precision: 'period' })
  }
  const season = seasons[unit]
  if (season) {
    const m = month ?? 12
    const current = m >= season[0] ? year : year - 1
    const running = season[1] > 12 ? m >= season[0] || m <= season[1] - 12 : m >= season[0] && m <= season[1]
    const target = shift < 0 ? (running ? current - 1 : current) : year + shift
    return at(monthSpan(target, season[0], season[1]))
  }
  const named = months[unit]
  if (named !== undefined && shift !== 0) {
    const past = yearOfMonth(publication, named)
    return at(monthSpan(shift < 0 ? past : past + 1, named))
  }
  return null
}

function wordAt({ tokens, publication, published }: Reader, i: number): Temporal | null {
  const word = tokens[i]!.lower
  const one = (span: TimeSpan): Temporal => ({ first: i, last: i + 1, span })
  if (word === 'bisher' || word === 'bislang') {
    return one({ from: null, to: published?.to ?? null, precision: 'period' })
  }
  if (!publication || !published?.from || !published.to) return null
  const { year, month, day } = publication
  if (day !== null && (word === 'gestern' || word === 'heute' || word === 'vorgestern')) {
    const iso = isoOf(dayNumber(published.from) - (word === 'gestern' ? 1 : word === 'heute' ? 0 : 2))
    return one({ from: iso, to: iso, precision: 'day' })
  }
  const weekday = weekdays[word.replace(/(?:abend|morgen|nachmittag|nacht)$/, '')]
  if (weekday !== undefined && isCapitalised(tokens[i])) {
    if (day === null) return month === null ? null : one(monthSpan(year, month))
    const today = dayNumber(published.from)
    // 1970-01-01 was a Thursday, the fourth day counted from Monday.
    const back = (((today + 3 - weekday) % 7) + 7) % 7
    const iso = isoOf(today - back)
    return one({ from: iso, to: iso, precision: 'day' })
  }
  const season = seasons[word]
  if (season && /^(?:im|den|diesen)$/.test(tokens[i - 1]?.lower ?? '')) {
    const target = (month ?? 12) >= season[0] ? year : year - 1
    return one(monthSpan(target, season[0], season[1]))
  }
  return null
}

function agoAt(
  { tokens, publication }: Reader,
  i: number,
  figureAt: (i: number) => number | null,
): Temporal | null {
  if (tokens[i]!.lower !== 'vor' || !publication) return null
  const value = figureAt(i + 1)
  if (value === null || !Number.isInteger(value) || value < 1 || value > 300) return null
  const unit = tokens[i + 2]?.lower ?? ''
  // The figure itself stays free: "vor vier Jahren" is a time and a duration.
  if (/^jahren?$/.test(unit)) return { first: i, last: i + 1, span: yearSpan(publication.year - value) }
  if (/^monaten?$/.test(unit) && publication.month !== null) {
    return { first: i, last: i + 1, span: monthSpan(publication.year, publication.month - value) }
  }
  return null
}

function pointAt(reader: Reader, i: number): Temporal | null {
  const { tokens } = reader
  const word = tokens[i]!.lower
  if (word === 'anfang' || word === 'mitte' || word === 'ende') {
    let k = i + 1
    if (/^(?:des|dieses)$/.test(tokens[k]?.lower ?? '')) k++
    if (/^jahre?s?$/.test(tokens[k]?.lower ?? '')) k++
    const inner =
      k < tokens.length ? (monthAt(reader, k) ?? relativeAt(reader, k) ?? yearAt(tokens, k)) : null
    return inner && { first: i, last: inner.last, span: third(inner.span, word) }
  }
  const season = seasons[word]
  if (season && isYearAt(tokens, i + 1)) {
    return { first: i, last: i + 2, span: monthSpan(Number(tokens[i + 1]!.text), season[0], season[1]) }
  }
  return (
    numericDateAt(tokens, i) ??
    dayOfMonthAt(reader, i) ??
    monthAt(reader, i) ??
    yearAt(tokens, i) ??
    relativeAt(reader, i) ??
    wordAt(reader, i)
  )
}

function yearAt(tokens: Token[], i: number): Temporal | null {
  const slashed = /^(\d{4})\/(\d{2}|\d{4})$/.exec(tokens[i]?.text ?? '')
  if (slashed) {
    const from = Number(slashed[1])
    if (from < 1900 || from > 2099) return null
    return { first: i, last: i + 1, span: { ...monthSpan(from, 1, 24), precision: 'period' } }
  }
  if (!isYearAt(tokens, i)) return null
  return { first: i, last: i + 1, span: yearSpan(Number(tokens[i]!.text)) }
}

function joined(reader: Reader, first: Temporal, sinceIndex: number | null): Temporal {
  const { tokens } = reader
  const join = tokens[first.last]?.lower ?? ''
  if (/^(?:bis|–|—|-|und)$/.test(join) && first.last + 1 < tokens.length) {
    const opens = join !== 'und' || tokens[first.first - 1]?.lower === 'zwischen'
    const second = opens ? pointAt(reader, first.last + 1) : null
    if (second) {
      const from = sinceIndex ?? first.first
      return {
        first: from,
        last: second.last,
        span: { from: first.span.from, to: second.span.to, precision: 'period' },
      }
    }
  }
  return first
}

/** Finds the expressions of time among the tokens of a sentence, resolved against the publication date. */
export function findTemporals(tokens: Token[], publication: Publication | null): Temporal[] {
  const reader: Reader = { tokens, publication, published: publicationSpan(publication) }
  const figureAt = (k: number): number | null => {
    const token = tokens[k]
    if (!token) return null
    return token.kind === 'number' ? (parseNumeral(token.text)?.value ?? null) : parseNumberWord(token.lower)
  }
  const found: Temporal[] = []
  for (let i = 0; i < tokens.length; ) {
    const point = pointAt(reader, i)
    if (!point) {
      const ago = agoAt(reader, i, figureAt)
      if (ago) found.push(ago)
      i++
      continue
    }
    let temporal = joined(reader, point, null)
    const before = tokens[temporal.first - 1]?.lower
    if (temporal === point && (before === 'seit' || before === 'ab')) {
      const to = before === 'seit' ? (reader.published?.to ?? null) : null
      temporal = {
        ...point,
        first: point.first - 1,
        span: { from: point.span.from, to, precision: 'period' },
      }
    } else if (temporal === point && before === 'bis') {
      temporal = {
        ...point,
        first: point.first - 1,
        span: { from: null, to: point.span.to, precision: 'period' },
      }
    }
    found.push(temporal)
    i = Math.max(i + 1, temporal.last)
  }
  return found
}
