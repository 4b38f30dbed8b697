import {
  BEFORE_NUMBER,
  LIST_FINAL,
  MAYBE_FINAL,
  MONTHS,
  NEVER_FINAL,
  ORDINAL_DETERMINERS,
  ORDINAL_NOUNS,
  STARTERS,
} from '#lib/text/abbreviations.ts'

const OPENERS = '"„“”»«‚‘’\'›‹([{–—-•*'
/** No word, number or abbreviation that matters here is longer. */
const REACH = 40

const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\d/
const SPACE = /\s/
const VOWEL = /[aeiouyäöü]/iu
const ROMAN = /^[IVX]{2,6}$/
const FIRST_WORD = /^[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/u

/** What stands after a possible end: the first word behind quotes, dashes and brackets, and its first character. */
export type Following = { word: string; first: string; after: string }

/** @returns empty strings when nothing but opening marks follows before `end` */
export function followingAt(text: string, at: number, end: number): Following {
  let i = at
  while (i < end && i < at + REACH && (OPENERS.includes(text.charAt(i)) || SPACE.test(text.charAt(i)))) i++
  if (i >= end) return { word: '', first: '', after: '' }
  const word = FIRST_WORD.exec(text.slice(i, Math.min(end, i + REACH)))?.[0] ?? ''
  return { word, first: String.fromCodePoint(text.codePointAt(i) ?? 0), after: text.charAt(i + word.length) }
}

function runBefore(text: string, at: number, from: number, kind: RegExp): string {
  let start = at
  const floor = Math.max(from, at - REACH)
  while (start > floor && kind.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

/** The word that stands before the one that begins at `at`; '' at the start of the sentence or behind a sign. */
function previousWord(text: string, at: number, from: number): string {
  let i = at
  const floor = Math.max(from, at - REACH)
  while (i > floor && SPACE.test(text.charAt(i - 1))) i--
  return i === at ? '' : runBefore(text, i, from, LETTER)
}

function endsAfterNumber(
  text: string,
  from: number,
  start: number,
  digits: string,
  next: Following,
): boolean {
  const before = start > from ? text.charAt(start - 1) : ''
  const short = digits.length <= 2
  if (short && MONTHS.has(next.word)) return false
  if (DIGIT.test(next.first)) {
    // 6. 1. 2025, in three steps
    const afterDay = /\d\.\s?$/.test(text.slice(Math.max(from, start - 4), start))
    return !(
      short &&
      ((/^\d{1,2}$/.test(next.word) && next.after === '.') || (afterDay && /^\d{4}$/.test(next.word)))
    )
  }
  if (STARTERS.has(next.word)) return true
  // 6.1. is a date; 11’000, 2,5 and MiG-29 are no ordinals
  if (before === '.') return !short
  if (
    digits.length > 3 ||
    /[^\s"„“”»«‚‘’'(–—/]/.test(before) ||
    /\d['’]/.test(text.slice(Math.max(from, start - 2), start))
  )
    return true
  if (ORDINAL_NOUNS.has(next.word)) return false
  const previous = previousWord(text, start, from)
  if (previous === '') return /[.\d]\s*$/.test(text.slice(Math.max(from, start - 3), start))
  return !ORDINAL_DETERMINERS.has(previous.toLowerCase())
}

function endsAfterLetter(
  text: string,
  from: number,
  start: number,
  letter: string,
  next: Following,
): boolean {
  const starts = STARTERS.has(next.word)
  // 5G and war’s are no abbreviations
  if (start > from && /[\d'’‘`]/.test(text.charAt(start - 1))) return true
  if (letter === letter.toLowerCase()) {
    // z. B., d. h., u. a., i. d. R. go on; u. v. m., o. ä., S. 5 f. may end
    return 'mwäf'.includes(letter) && starts
  }
  if (DIGIT.test(next.first)) return !BEFORE_NUMBER.has(letter)
  const partOfZ = /(?:^|[^\p{L}])z\.\s?$/u.test(text.slice(Math.max(from, start - 4), start))
  return !partOfZ && starts
}

/**
 * Whether a single full stop ends its sentence, given that a capital, a number or a symbol follows after a space.
 *
 * @param from start of the sentence, in UTF-16 code units, as all offsets here
 * @param mark offset of the full stop
 */
export function endsAtFullStop(text: string, from: number, mark: number, next: Following): boolean {
  const digits = runBefore(text, mark, from, DIGIT)
  if (digits !== '') return endsAfterNumber(text, from, mark - digits.length, digits, next)
  const word = runBefore(text, mark, from, LETTER)
  if (word === '') return true
  if (word.length === 1) return endsAfterLetter(text, from, mark - 1, word, next)
  const opens = mark - word.length - from <= 1
  if (NEVER_FINAL.has(word) || (opens && NEVER_FINAL.has(word.charAt(0).toLowerCase() + word.slice(1))))
    return false
  if (LIST_FINAL.has(word)) return true
  if (DIGIT.test(next.first)) return !BEFORE_NUMBER.has(word)
  const clipped = word.length <= 5 && !VOWEL.test(word) && word !== word.toUpperCase()
  return !(MAYBE_FINAL.has(word) || ROMAN.test(word) || clipped) || STARTERS.has(next.word)
}

/**
 * Whether two sentences meet without a space, as scraped pages have it ("… gesunken.Das Land …"), and not inside an
 * address or a file name.
 *
 * @param stop offset right behind the final mark and its closing quotes
 */
export function isGlued(text: string, from: number, mark: number, stop: number): boolean {
  const word = runBefore(text, mark, from, LETTER)
  const before = text.charAt(mark - word.length - 1)
  if (word.length < 4 || NEVER_FINAL.has(word) || (before !== '' && !/[\s"„“”»«(–—-]/.test(before)))
    return false
  return /^\p{Lu}\p{Ll}{1,38}(?![\p{L}\d@/]|\.\p{L})/u.test(text.slice(stop, stop + REACH))
}
