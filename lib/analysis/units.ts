/** A unit as read: its symbol in the output and what one of it counts in that symbol (Rappen: 0.01 CHF). */
export interface Unit {
  type: 'money' | 'percent' | 'measure' | 'duration'
  symbol: string
  times: number
}

const money = (symbol: string, times = 1): Unit => ({ type: 'money', symbol, times })
const percent = (symbol: string, times = 1): Unit => ({ type: 'percent', symbol, times })
const measure = (symbol: string, times = 1): Unit => ({ type: 'measure', symbol, times })
const duration = (symbol: string, times = 1): Unit => ({ type: 'duration', symbol, times })

/** Words, in lower case with their inflected forms. */
const words: Record<string, Unit> = {}
function name(unit: Unit, ...names: string[]): void {
  for (const n of names) words[n] = unit
}
name(money('USD'), 'dollar', 'dollars', 'dollarn', 'us-dollar', 'us-dollars', 'us-dollarn', 'usd')
name(money('EUR'), 'euro', 'euros', 'eur')
name(money('CHF'), 'franken', 'schweizerfranken', 'chf', 'fr', 'sfr')
name(money('CHF', 0.01), 'rappen')
name(money('RUB'), 'rubel', 'rubeln')
name(money('KRW'), 'won')
name(money('JPY'), 'yen')
name(money('GBP'), 'pfund', 'gbp')
name(money('CNY'), 'yuan', 'renminbi')
name(money('UAH'), 'hrywnja', 'hrywna', 'griwna')
name(money('PLN'), 'zloty', 'złoty')
name(money('HUF'), 'forint')
name(money('INR'), 'rupien', 'rupie')
name(money('DEM'), 'd-mark')
name(percent('percent'), 'prozent', 'prozents')
name(percent('percent', 0.1), 'promille')
name(percent('percentage_point'), 'prozentpunkt', 'prozentpunkte', 'prozentpunkten')
name(measure('mm'), 'mm', 'millimeter', 'millimetern')
name(measure('cm'), 'cm', 'zentimeter', 'zentimetern')
name(measure('m'), 'm', 'meter', 'metern')
name(measure('km'), 'km', 'kilometer', 'kilometern')
name(measure('km2'), 'quadratkilometer', 'quadratkilometern')
name(measure('m2'), 'quadratmeter', 'quadratmetern')
name(measure('m3'), 'kubikmeter', 'kubikmetern')
name(measure('ha'), 'ha', 'hektar', 'hektaren', 'hektare')
name(measure('g'), 'gramm')
name(measure('kg'), 'kg', 'kilo', 'kilos', 'kilogramm')
name(measure('t'), 'tonne', 'tonnen')
name(measure('l'), 'liter', 'litern')
name(measure('degC'), 'grad')
name(measure('km/h'), 'km/h', 'stundenkilometer', 'stundenkilometern')
name(measure('W'), 'watt')
name(measure('kW'), 'kw', 'kilowatt')
name(measure('MW'), 'mw', 'megawatt')
name(measure('GW'), 'gw', 'gigawatt')
name(measure('kWh'), 'kwh', 'kilowattstunde', 'kilowattstunden')
name(measure('MWh'), 'mwh', 'megawattstunden')
name(measure('GWh'), 'gwh', 'gigawattstunden')
name(measure('TWh'), 'twh', 'terawattstunden')
name(measure('bbl'), 'barrel')
name(duration('second'), 'sekunde', 'sekunden')
name(duration('minute'), 'minute', 'minuten')
name(duration('hour'), 'stunde', 'stunden')
name(duration('day'), 'tag', 'tage', 'tagen', 'tages')
name(duration('week'), 'woche', 'wochen')
name(duration('month'), 'monat', 'monate', 'monaten', 'monats')
name(duration('year'), 'jahr', 'jahre', 'jahren', 'jahres')
name(duration('year', 10), 'jahrzehnt', 'jahrzehnte', 'jahrzehnten')

const signs: Record<string, Unit> = {
  '%': percent('percent'),
  '‰': percent('percent', 0.1),
  '€': money('EUR'),
  $: money('USD'),
  '£': money('GBP'),
  '¥': money('JPY'),
}

const dollars: Record<string, string> = { kanadische: 'CAD', australische: 'AUD', singapur: 'SGD' }

/** The unit a word or sign names, in any of its forms; `null` if it names none. */
export function unitOf(lower: string): Unit | null {
  if (Object.hasOwn(words, lower)) return words[lower] ?? null
  return Object.hasOwn(signs, lower) ? (signs[lower] ?? null) : null
}

/** Dollars of another country: "kanadische Dollar" is CAD; `null` if the adjective names none known. */
export function foreignDollar(adjective: string): Unit | null {
  const code = dollars[adjective.replace(/[nr]$/, '')]
  return code ? money(code) : null
}

/** True for a currency that may stand before the figure: CHF 20, Fr. 20, $5, US-$ 5. */
export function isPrefixCurrency(lower: string): boolean {
  return /^(?:chf|eur|usd|gbp|fr|sfr|€|\$|£|¥)$/.test(lower)
}
