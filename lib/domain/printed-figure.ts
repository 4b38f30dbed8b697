import { type Hedge, hedgeSign } from '#lib/domain/interval.ts'

/** What is needed of a quantity to print it. `text` is the figure as the article has it, hedge included. */
export interface PrintedQuantity {
  text: string
  hedge: Hedge
  unit: string | null
}

const shortForms: readonly [RegExp, string][] = [
  [/(?<![\p{L}])Million(?:en)?(?![\p{L}])/gu, 'Mio.'],
  [/(?<![\p{L}])Milliarden?(?![\p{L}])/gu, 'Mrd.'],
  [/(?<![\p{L}])Billion(?:en)?(?![\p{L}])/gu, 'Bio.'],
  [/(?<![\p{L}])(?:US|U\.S\.)-Dollars?n?(?![\p{L}])/gu, 'US-$'],
  [/(?<![\p{L}])Prozent(?![\p{L}])/gu, '%'],
]
const dollars = /(?<![\p{L}-])Dollars?n?(?![\p{L}])/gu
const currencyBefore = /(?:\b(?:CHF|EUR|USD|GBP|Fr\.|SFr\.)|US-\$|[$€£¥])[ \u00a0\u202f]?$/u
const hasDigit = /\d/

/** The article's own wording with long scale and unit words shortened: "bis zu 5,5 Mrd. US-$". Digits stay as printed. */
export function shortWording({ text, unit }: Pick<PrintedQuantity, 'text' | 'unit'>): string {
  const line = text.replace(/\s+/g, ' ').trim()
  // "Millionen von" is a vague magnitude and no scale of a numeral.
  if (!hasDigit.test(line)) return line
  const short = shortForms.reduce((shown, [long, form]) => shown.replace(long, form), line)
  return unit === 'USD' ? short.replace(dollars, 'US-$') : short
}

/** The figure alone, without the words that hedge it: "5,5 Mrd. US-$". Spelled-out figures stay as they are. */
export function bareFigure(quantity: PrintedQuantity): string {
  const short = shortWording(quantity)
  const digit = short.search(hasDigit)
  if (digit < 0) return short
  const currency = currencyBefore.exec(short.slice(0, digit))?.[0].length ?? 0
  const figure = short.slice(digit - currency)
  return quantity.hedge === 'range' ? figure.replace(/(\d)\s*(?:bis|und|oder|[-–])\s*(?=\d)/g, '$1–') : figure
}

/**
 * A figure for tables and number lines, its hedge as a sign: "≈ 10'000", "≥ 11’000", "≤ 5,5 Mrd. US-$". A figure
 * in words keeps its own hedge ("über zwei Millionen") and gets no sign.
 */
export function printFigure(quantity: PrintedQuantity): string {
  const figure = bareFigure(quantity)
  const sign = hasDigit.test(figure) ? hedgeSign(quantity.hedge) : ''
  return sign ? `${sign} ${figure}` : figure
}
