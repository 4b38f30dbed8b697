import { scaleOf } from '#lib/analysis/number-words.ts'
import { parseNumeral } from '#lib/analysis/numerals.ts'

/** `empty` is a figure left open; `unreadable` one that is no number. */
export type Amount = { value: number } | { empty: true } | { unreadable: true }

/**
 * Reads a figure as people type it in the articles' language: 11’000, 10'000, 100.000, 5,5 Mrd., −3, 540 Mio.
 * The value is in units of one.
 */
export function readAmount(text: string): Amount {
  const typed = text.trim().replace(/^[-−–]\s*/, '')
  if (typed === '') return text.trim() === '' ? { empty: true } : { unreadable: true }
  const match = /^([\d.,'’ \u00a0\u2009\u202f]*\d)\s*(\p{L}+)?\.?$/u.exec(typed)
  const numeral = match?.[1] ? parseNumeral(match[1]) : null
  const scale = match?.[2] ? scaleOf(match[2].toLowerCase()) : 1
  if (!numeral || scale === null) return { unreadable: true }
  // 1.07 × 10⁹ is not exactly 1070000000 in binary fractions.
  const value = Number((numeral.value * scale).toPrecision(15))
  return { value: typed === text.trim() ? value : -value }
}

const scales = [
  [1e12, 'Bio.'],
  [1e9, 'Mrd.'],
  [1e6, 'Mio.'],
] as const

/** A value as `readAmount` reads it back, in the shortest usual form: 11’000, 5,5 Mrd. Empty for null. */
export function amountText(value: number | null): string {
  if (value === null) return ''
  const size = Math.abs(value)
  const scale = scales.find(
    ([least]) => size >= least && Number.isInteger(Number(((size / least) * 1000).toPrecision(12))),
  )
  const [whole = '', fraction] = String(scale ? Number((size / scale[0]).toPrecision(12)) : size).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '’') + (fraction ? `,${fraction}` : '')
  return `${value < 0 ? '−' : ''}${digits}${scale ? ` ${scale[1]}` : ''}`
}
