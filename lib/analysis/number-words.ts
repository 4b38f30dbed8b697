const units: Record<string, number> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
}
const tens: Record<string, number> = {
  zwanzig: 20,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
}
const halves: Record<string, number> = { eineinhalb: 1.5, einundeinhalb: 1.5, anderthalb: 1.5 }
const starts =
  /^(?:ein|zwei|zwo|zwan|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|hundert|tausend|anderth)/

function below100(word: string): number | null {
  const plain = units[word] ?? tens[word]
  if (plain !== undefined) return plain
  const at = word.indexOf('und')
  if (at < 0) return null
  const unit = units[word.slice(0, at)]
  const ten = tens[word.slice(at + 3)]
  return unit === undefined || ten === undefined || unit > 9 ? null : ten + unit
}

function split(word: string, by: string, below: (w: string) => number | null, times: number): number | null {
  const at = word.indexOf(by)
  if (at < 0) return below(word)
  const head = word.slice(0, at)
  const tail = word.slice(at + by.length).replace(/^und/, '')
  const left = head === '' ? 1 : below(head)
  const right = tail === '' ? 0 : below(tail)
  return left === null || right === null ? null : left * times + right
}

const below1000 = (word: string) => split(word, 'hundert', below100, 100)

/**
 * The value of a German number word written as one (sechs, einundzwanzig, zwanzigtausend, anderthalb,
 * zweieinhalb), in Swiss or German spelling; `null` for any other word. "ein" alone is left to the caller.
 */
export function parseNumberWord(lower: string): number | null {
  if (lower.length > 60 || !starts.test(lower)) return null
  const word = lower.replaceAll('ß', 'ss').replaceAll('fuenf', 'fünf').replaceAll('zwoelf', 'zwölf')
  const half = halves[word]
  if (half !== undefined) return half
  if (word.endsWith('einhalb')) {
    const base = units[word.slice(0, -7).replace(/und$/, '')]
    return base === undefined ? null : base + 0.5
  }
  if (word === 'ein') return null
  return split(word, 'tausend', below1000, 1000)
}

const scales: Record<string, number> = {
  hundert: 100,
  tausend: 1e3,
  tsd: 1e3,
  million: 1e6,
  millionen: 1e6,
  mio: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  mrd: 1e9,
  md: 1e9,
  billion: 1e12,
  billionen: 1e12,
  bio: 1e12,
  dutzend: 12,
}

/** What a scale word (Mio, Milliarden, Tsd, Dutzend …) multiplies by; `null` if it is none. */
export function scaleOf(lower: string): number | null {
  return Object.hasOwn(scales, lower) ? (scales[lower] ?? null) : null
}

/** Scale words whose abbreviation ends in a full stop that belongs to them. */
export const abbreviatedScales = new Set(['tsd', 'mio', 'mrd', 'bio'])

const vague: Record<string, number> = {
  dutzende: 12,
  dutzenden: 12,
  hunderte: 100,
  hunderten: 100,
  hunderter: 100,
  tausende: 1e3,
  tausenden: 1e3,
  tausender: 1e3,
  zehntausende: 1e4,
  zehntausenden: 1e4,
  hunderttausende: 1e5,
  hunderttausenden: 1e5,
  millionen: 1e6,
  milliarden: 1e9,
}

/** The magnitude of a vague count (Dutzende, Hunderte, Millionen) that stands without a numeral. */
export function vagueMagnitude(lower: string): number | null {
  return Object.hasOwn(vague, lower) ? (vague[lower] ?? null) : null
}

const fractions: Record<string, number> = {
  hälfte: 2,
  drittel: 3,
  viertel: 4,
  fünftel: 5,
  sechstel: 6,
  siebtel: 7,
  achtel: 8,
  neuntel: 9,
  zehntel: 10,
  hundertstel: 100,
}

/** The denominator of a fraction word (Drittel 3, Hälfte 2); `null` if it is none. */
export function denominator(lower: string): number | null {
  return Object.hasOwn(fractions, lower) ? (fractions[lower] ?? null) : null
}

const everyNth: Record<string, number> = {
  zweite: 2,
  dritte: 3,
  vierte: 4,
  fünfte: 5,
  sechste: 6,
  siebte: 7,
  achte: 8,
  zehnte: 10,
  zwanzigste: 20,
  hundertste: 100,
}

/** For "jeder vierte": 4. `null` for words that are no such ordinal. */
export function ordinalDenominator(lower: string): number | null {
  const base = lower.replace(/[rsnm]$/, '')
  return Object.hasOwn(everyNth, base) ? (everyNth[base] ?? null) : null
}
