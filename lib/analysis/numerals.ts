/** A numeral in digits. `plain` is true for digits without any separator, the only form a year takes. */
export interface Numeral {
  value: number
  plain: boolean
}

const apostrophes = /^\d{1,3}(?:['’]\d{3})+(?:[.,]\d{1,6})?$/
const spaces = /^\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d{1,6})?$/
const dots = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?$/
const commas = /^\d{1,3}(?:(?:,\d{3}){2,}|(?:,\d{3})+\.\d{1,6})$/
const decimal = /^\d{1,15}[.,]\d{1,6}$/

/**
 * Reads 11’000, 10'000, 100.000, 10 000, 1.234,56, 5,5 and 12.50; `null` for anything else that is made of
 * digits: clock times, scores, fractions, dates, telephone numbers, digits with a leading zero.
 */
export function parseNumeral(text: string): Numeral | null {
  if (text.length > 40) return null
  if (/^\d+$/.test(text)) {
    if (text.length > 15 || (text.length > 1 && text.startsWith('0'))) return null
    return { value: Number(text), plain: true }
  }
  const read = (thousands: RegExp) => ({
    value: Number(text.replace(thousands, '').replace(',', '.')),
    plain: false,
  })
  if (text.startsWith('0') && !/^0[.,]/.test(text)) return null
  if (apostrophes.test(text)) return read(/['’]/g)
  if (spaces.test(text)) return read(/[ \u00a0\u2009\u202f]/g)
  if (commas.test(text)) return { value: Number(text.replaceAll(',', '')), plain: false }
  if (dots.test(text)) return read(/\./g)
  if (decimal.test(text)) return { value: Number(text.replace(',', '.')), plain: false }
  return null
}
