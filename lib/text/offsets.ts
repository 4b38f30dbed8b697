/** Why a range cannot stand in a text. */
export type RangeProblem = 'outside' | 'empty' | 'splits-surrogate'

/** `ok` is what to test: the result itself is an object and always truthy. */
export type RangeCheck = { ok: true } | { ok: false; reason: RangeProblem }

export type TextRange = { start: number; end: number }

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Whether a UTF-16 offset falls between the two halves of one character. */
export function splitsSurrogate(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isHigh(text.charCodeAt(offset - 1)) &&
    isLow(text.charCodeAt(offset))
  )
}

/**
 * Checks a half-open range [start, end) of UTF-16 code units against a text.
 *
 * @returns `outside` for bounds that are no whole numbers, lie beyond the text or are reversed; `empty` for an empty
 *   range; `splits-surrogate` when a bound falls inside a character
 */
export function isValidRange(text: string, start: number, end: number): RangeCheck {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end) {
    return { ok: false, reason: 'outside' }
  }
  if (start === end) return { ok: false, reason: 'empty' }
  if (splitsSurrogate(text, start) || splitsSurrogate(text, end))
    return { ok: false, reason: 'splits-surrogate' }
  return { ok: true }
}

/**
 * UTF-16 offset to the number of Unicode code points before it (the unit of W3C text positions). A lone surrogate
 * counts as one.
 *
 * @throws RangeError for an offset outside the text or inside a character
 */
export function toCodePoints(text: string, utf16Offset: number): number {
  if (!Number.isInteger(utf16Offset) || utf16Offset < 0 || utf16Offset > text.length) {
    throw new RangeError(`offset ${utf16Offset} lies outside a text of ${text.length} code units`)
  }
  if (splitsSurrogate(text, utf16Offset)) throw new RangeError(`offset ${utf16Offset} splits a character`)
  let points = 0
  for (let i = 0; i < utf16Offset; i++) if (!splitsSurrogate(text, i)) points++
  return points
}

/**
 * Number of code points to the UTF-16 offset behind them; the inverse of `toCodePoints`.
 *
 * @throws RangeError when the text has fewer code points
 */
export function fromCodePoints(text: string, codePoints: number): number {
  let offset = 0
  let left = codePoints
  while (left > 0 && offset < text.length) {
    offset += splitsSurrogate(text, offset + 1) ? 2 : 1
    left--
  }
  if (left !== 0) throw new RangeError(`offset ${codePoints} lies outside the text`)
  return offset
}

/** Whether the text holds half a character, which no encoding and no database can keep. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/**
 * Whole words for a rough selection: white space at the edges is dropped, then each edge moves outward to the end of
 * its word. 11’000, 5,5 and US-Dollar are one word each.
 *
 * @returns null when the range holds nothing but white space or lies outside the text
 */
export function snapToWords(text: string, start: number, end: number): TextRange | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  if (from >= to) return null
  while (joinsWord(text, from)) from--
  while (joinsWord(text, to)) to++
  return { start: from, end: to }
}

/** Whether the characters on both sides of an offset belong to one word. */
function joinsWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  if (splitsSurrogate(text, offset)) return true
  const around = text.slice(Math.max(0, offset - 2), offset + 2)
  const before = offset >= 2 ? 2 : offset
  const [left, right] = [around.slice(0, before), around.slice(before)]
  if (/[\p{L}\p{N}\p{M}]$/u.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) return true
  return (
    (/\d$/.test(left) && /^['’.,\u00a0\u202f]\d/.test(right)) ||
    (/\d['’.,\u00a0\u202f]$/.test(left) && /^\d/.test(right)) ||
    (/[\p{L}\p{N}]$/u.test(left) && /^-[\p{L}\p{N}]/u.test(right)) ||
    (/[\p{L}\p{N}]-$/u.test(left) && /^[\p{L}\p{N}]/u.test(right))
  )
}
