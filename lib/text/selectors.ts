import { isValidRange, splitsSurrogate, type TextRange } from '#lib/text/offsets.ts'

/** Context kept on each side of a quote, in UTF-16 code units; the length W3C annotation clients use. */
export const CONTEXT_LENGTH = 32

/** A passage by its words: the quote and what stands right before and after it. */
export type QuoteSelector = { quote: string; prefix: string; suffix: string }

/** What to look for. `start` is where the quote stood when it was described. */
export type QuoteQuery = { quote: string; prefix?: string; suffix?: string; start?: number }

export type QuoteMatch = TextRange | { ambiguous: true } | { missing: true }

/**
 * The words of [start, end) with up to 32 code units of context on each side; no character is cut in two.
 *
 * @throws RangeError for a range that `isValidRange` refuses
 */
export function describeRange(text: string, start: number, end: number): QuoteSelector {
  const check = isValidRange(text, start, end)
  if (!check.ok) throw new RangeError(`range [${start}, ${end}) is ${check.reason}`)
  let from = Math.max(0, start - CONTEXT_LENGTH)
  let to = Math.min(text.length, end + CONTEXT_LENGTH)
  if (splitsSurrogate(text, from)) from++
  if (splitsSurrogate(text, to)) to--
  return { quote: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) }
}

/**
 * Finds a quote, letter by letter and never approximately: a changed digit is another passage.
 *
 * Tried in this order: the remembered position with its context, the one place with the whole context, the one place
 * with the quote. Two places with the same context are ambiguous unless the remembered position is one of them.
 */
export function findQuote(text: string, query: QuoteQuery): QuoteMatch {
  const { quote, prefix = '', suffix = '', start } = query
  if (quote === '') return { missing: true }
  const at = (offset: number): QuoteMatch => {
    const range = { start: offset, end: offset + quote.length }
    return isValidRange(text, range.start, range.end).ok ? range : { missing: true }
  }
  const whole = prefix + quote + suffix
  if (start !== undefined && start >= prefix.length && text.startsWith(whole, start - prefix.length))
    return at(start)
  const inContext = text.indexOf(whole)
  if (inContext >= 0) {
    return text.indexOf(whole, inContext + 1) >= 0 ? { ambiguous: true } : at(inContext + prefix.length)
  }
  const bare = text.indexOf(quote)
  if (bare < 0) return { missing: true }
  return text.indexOf(quote, bare + 1) >= 0 ? { ambiguous: true } : at(bare)
}
