import { snapToWords, type TextRange } from '#lib/text/offsets.ts'

/** Whether a character of a word begins at an offset; two units, so that one outside the basic plane is seen whole. */
const isWordAt = (text: string, at: number) => /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2))

/** The first word that begins at or after an offset, or null. */
function wordAfter(text: string, offset: number, limit: number): TextRange | null {
  for (let at = offset; at < limit; at += 1) {
    if (isWordAt(text, at)) return snapToWords(text, at, at + 1)
  }
  return null
}

/** The last word that ends at or before an offset, or null. */
function wordBefore(text: string, offset: number, limit: number): TextRange | null {
  for (let at = offset - 1; at >= limit; at -= 1) {
    if (isWordAt(text, at)) return snapToWords(text, at, at + 1)
  }
  return null
}

/**
 * A passage with one edge moved by a word. `direction` is 1 towards the end of the text and -1 towards its start.
 * Punctuation and white space between words stay outside a passage that shrinks or grows.
 * @param limit the blocks the passage may reach, as one range of UTF-16 offsets
 * @returns null where the edge cannot move: no word is left there, or the passage would lose its last one
 */
export function moveEdge(
  text: string,
  passage: TextRange,
  edge: 'start' | 'end',
  direction: 1 | -1,
  limit: TextRange,
): TextRange | null {
  const { start, end } = passage
  if (edge === 'end') {
    if (direction === 1) {
      const word = wordAfter(text, end, limit.end)
      return word && { start, end: Math.min(word.end, limit.end) }
    }
    const last = wordBefore(text, end, start)
    const kept = last && wordBefore(text, Math.max(last.start, start), start)
    return kept && { start, end: kept.end }
  }
  if (direction === -1) {
    const word = wordBefore(text, start, limit.start)
    return word && { start: Math.max(word.start, limit.start), end }
  }
  const first = wordAfter(text, start, end)
  const kept = first && wordAfter(text, Math.min(first.end, end), end)
  return kept && { start: kept.start, end }
}
