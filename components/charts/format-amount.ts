const scales = [
  { least: 1e12, de: 'Bio.', en: 'tn' },
  { least: 1e9, de: 'Mrd.', en: 'bn' },
  { least: 1e6, de: 'Mio.', en: 'm' },
] as const

/** German groups by a narrow space, so that no article's separator is taken for the axis's. */
function formatDigits(value: number, locale: string): string {
  const german = locale.startsWith('de')
  // Significant digits, not decimals: an axis may run from 0.0010 to 0.0012.
  const format = new Intl.NumberFormat(german ? 'de-DE' : locale, { maximumSignificantDigits: 6 })
  const parts = format.formatToParts(value)
  return parts.map(({ type, value: text }) => (german && type === 'group' ? '\u202f' : text)).join('')
}

/** A figure in little space for an axis: "11 000", "540 Mio.", "5,5 Mrd."; `value` in units of one. */
export function formatAmount(value: number, locale: string): string {
  const scale = scales.find(({ least }) => Math.abs(value) >= least)
  if (!scale) return formatDigits(value, locale)
  const name = locale.startsWith('de') ? scale.de : scale.en
  return `${formatDigits(value / scale.least, locale)}\u00a0${name}`
}
