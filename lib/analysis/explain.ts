import type { Explanation } from './types.ts'

type Locale = 'de' | 'en'
type Values = Explanation['values']

const formats: Record<Locale, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
}

/**
 * A number for the reader. German groups by a narrow space: beside Swiss and German quotes neither an
 * apostrophe nor a full stop would be neutral.
 */
export function formatNumber(value: number, locale: Locale): string {
  const parts = formats[locale].formatToParts(value)
  return parts.map((part) => (part.type === 'group' && locale === 'de' ? '\u202f' : part.value)).join('')
}

const scales: [number, Record<Locale, string>][] = [
  [1e12, { de: 'Bio.', en: 'trillion' }],
  [1e9, { de: 'Mrd.', en: 'billion' }],
  [1e6, { de: 'Mio.', en: 'million' }],
]

function amount(value: number, unit: string | null, locale: Locale): string {
  const scale = scales.find(([times]) => Math.abs(value) >= times)
  const figure = scale
    ? `${formatNumber(value / scale[0], locale)}\u00a0${scale[1][locale]}`
    : formatNumber(value, locale)
  if (unit === null) return figure
  if (unit === 'percent') return `${figure}\u00a0%`
  return `${figure}\u00a0${unit}`
}

interface Side {
  printed: string
  hedge: string
  word: string | null
  value: number | null
  min: number | null
  max: number | null
  unit: string | null
  source: string | null
}

const text = (value: string | number | null | undefined) => (typeof value === 'string' ? value : null)
const number = (value: string | number | null | undefined) => (typeof value === 'number' ? value : null)

function sideOf(values: Values, name: 'A' | 'B'): Side {
  return {
    printed: text(values[`printed${name}`]) ?? '',
    hedge: text(values[`hedge${name}`]) ?? 'exact',
    word: text(values[`word${name}`]),
    value: number(values[`value${name}`]),
    min: number(values[`min${name}`]),
    max: number(values[`max${name}`]),
    unit: text(values[`unit${name}`]),
    source: text(values[`source${name}`]),
  }
}

const quote = (words: string, locale: Locale) => (locale === 'de' ? `«${words}»` : `“${words}”`)

/** What the words of one side admit: "«etwa» deckt 9 500–10 500". */
function extent(side: Side, locale: Locale): string {
  const show = (n: number) => amount(n, side.unit, locale)
  const said = quote(side.word ?? side.printed, locale)
  const { min, max } = side
  const de = locale === 'de'
  if (side.hedge === 'exact' && side.value !== null)
    return de ? `${said} ist genau angegeben` : `${said} is exact`
  if (min !== null && max !== null) {
    const bare = { ...side, unit: null }
    const range = max < 1e6 ? `${amount(min, bare.unit, locale)}–${show(max)}` : `${show(min)}–${show(max)}`
    return de ? `${said} deckt ${range}` : `${said} covers ${range}`
  }
  if (min !== null) return de ? `${said} beginnt bei ${show(min)}` : `${said} starts at ${show(min)}`
  if (max !== null) return de ? `${said} endet bei ${show(max)}` : `${said} ends at ${show(max)}`
  return said
}

/** Distance for figures close to each other, factor for those far apart. */
function apart(values: Values, locale: Locale): string {
  const distance = number(values.distance)
  const factor = number(values.factor)
  if (factor !== null && factor >= 2) {
    return locale === 'de'
      ? `Faktor ${formatNumber(factor, locale)}. `
      : `Factor ${formatNumber(factor, locale)}. `
  }
  if (distance === null) return ''
  const shown = `${formatNumber(distance, locale)}${locale === 'de' ? '\u00a0' : ''}%`
  return locale === 'de' ? `Abstand ${shown}. ` : `${shown} apart. `
}

function period(values: Values, name: 'A' | 'B', locale: Locale): string {
  const month = (iso: string | null) => (iso ? `${iso.slice(5, 7)}/${iso.slice(0, 4)}` : null)
  const from = month(text(values[`from${name}`]))
  const to = month(text(values[`to${name}`]))
  const published = text(values[`published${name}`])
  if (from && to) return from === to ? from : `${from}–${to}`
  if (to) return locale === 'de' ? `bis ${to}` : `up to ${to}`
  if (from) return locale === 'de' ? `ab ${from}` : `from ${from}`
  if (published) {
    const stand = published.length >= 7 ? month(published) : published
    return locale === 'de' ? `Stand ${stand}` : `as of ${stand}`
  }
  return locale === 'de' ? 'ohne Zeitangabe' : 'no time given'
}

function periods(values: Values, locale: Locale): string {
  const [a, b] = [period(values, 'A', locale), period(values, 'B', locale)]
  if (a === b) return ''
  return locale === 'de' ? ` Zeitraum verschieden (${a} / ${b}).` : ` Different periods (${a} / ${b}).`
}

function disjoint(values: Values, a: Side, b: Side, locale: Locale): string {
  const de = locale === 'de'
  if (a.hedge === 'exact' && b.hedge === 'exact') {
    const figures = de
      ? `${quote(a.printed, locale)} gegen ${quote(b.printed, locale)}: Beides zugleich kann nicht stimmen.`
      : `${quote(a.printed, locale)} against ${quote(b.printed, locale)}: both cannot be true at once.`
    return apart(values, locale) + figures
  }
  const [low, high] = (a.min ?? a.max ?? 0) <= (b.min ?? b.max ?? 0) ? [a, b] : [b, a]
  const end = de ? 'Die Bereiche schliessen sich aus.' : 'the ranges exclude each other.'
  return `${apart(values, locale)}${extent(low, locale)}, ${extent(high, locale)}: ${end}`
}

function boundFactor(values: Values, a: Side, b: Side, locale: Locale): string {
  const bounded = ['over', 'atleast', 'under', 'atmost']
  const [bound, other] = bounded.includes(a.hedge) ? [a, b] : [b, a]
  const factor = formatNumber(number(values.factor) ?? 0, locale)
  const [wide, narrow] = [quote(bound.printed, locale), quote(other.printed, locale)]
  return locale === 'de'
    ? `${wide} schliesst ${narrow} logisch nicht aus, liegt aber um den Faktor ${factor} höher: Als Angaben zur selben Sache passen sie kaum zusammen.`
    : `${wide} does not logically exclude ${narrow}, but is ${factor} times as high: as statements about the same thing they hardly go together.`
}

/** `value` for "updates" and "refines": the side that does it first. */
function ordered(values: Values, a: Side, b: Side): [Side, Side, 'A' | 'B', 'A' | 'B'] {
  return values.direction === 'a_to_b' ? [a, b, 'A', 'B'] : [b, a, 'B', 'A']
}

/** Renders an explanation as one or two sentences. Unknown codes give an empty string. */
export function explain(explanation: Explanation, locale: Locale): string {
  const { code, values } = explanation
  const a = sideOf(values, 'A')
  const b = sideOf(values, 'B')
  const de = locale === 'de'
  const [by, of, byName, ofName] = ordered(values, a, b)
  switch (code) {
    case 'disjoint':
      return disjoint(values, a, b, locale) + periods(values, locale)
    case 'bound-factor':
      return boundFactor(values, a, b, locale) + periods(values, locale)
    case 'equal':
      return de
        ? `${quote(a.printed, locale)} und ${quote(b.printed, locale)}: dieselbe Zahl zur selben Sache.`
        : `${quote(a.printed, locale)} and ${quote(b.printed, locale)}: the same figure for the same thing.`
    case 'later-larger':
      return de
        ? `${quote(by.printed, locale)} (${period(values, byName, locale)}) ist die spätere und höhere Angabe gegenüber ${quote(of.printed, locale)} (${period(values, ofName, locale)}).`
        : `${quote(by.printed, locale)} (${period(values, byName, locale)}) is the later and larger figure beside ${quote(of.printed, locale)} (${period(values, ofName, locale)}).`
    case 'contained':
    case 'rounding':
      if (code === 'rounding') {
        return de
          ? `${quote(of.printed, locale)} ist ${quote(by.printed, locale)} gerundet.`
          : `${quote(of.printed, locale)} is ${quote(by.printed, locale)} rounded.`
      }
      return de
        ? `${quote(by.printed, locale)} liegt im Bereich von ${quote(of.printed, locale)} und ist genauer.`
        : `${quote(by.printed, locale)} lies within ${quote(of.printed, locale)} and is more exact.`
    case 'overlapping':
      return de
        ? `${extent(a, locale)}, ${extent(b, locale)}: Die Bereiche überschneiden sich.`
        : `${extent(a, locale)}, ${extent(b, locale)}: the ranges overlap.`
    case 'vague':
      return (
        (de
          ? `Beide nennen dieselbe Grössenordnung (${quote(a.printed, locale)}, ${quote(b.printed, locale)}).`
          : `Both name the same order of magnitude (${quote(a.printed, locale)}, ${quote(b.printed, locale)}).`) +
        periods(values, locale)
      )
    case 'denied':
      return de
        ? `${quote(a.printed, locale)} wird auf der einen Seite genannt, auf der anderen bestritten.`
        : `${quote(a.printed, locale)} is stated on one side and denied on the other.`
    case 'same-event':
      return de ? 'Beide Stellen nennen dasselbe Ereignis.' : 'Both passages state the same event.'
    case 'other-date': {
      const dates = `${period(values, 'A', locale)} / ${period(values, 'B', locale)}`
      return de
        ? `Dasselbe Ereignis mit anderem Datum (${dates}).`
        : `The same event with another date (${dates}).`
    }
    case 'denial':
      return de
        ? 'Die eine Stelle bestreitet, was die andere berichtet.'
        : 'One passage denies what the other reports.'
    default:
      return ''
  }
}
