interface Span {
  start: number
  end: number
}

/** A passage with the sentences around it, each part as it stands in the text; all together one piece of it. */
export interface PassageContext {
  /** The sentence before, then the beginning of the sentence the passage stands in. */
  before: string
  lead: string
  quote: string
  tail: string
  after: string
}

/**
 * A passage within its sentences and one more on either side, as far as those stand in the same paragraphs.
 * @param sentences those of the whole text, in order; `block` is the paragraph a sentence belongs to
 * @param passage UTF-16 offsets into the text
 */
export function passageContext(
  text: string,
  sentences: readonly (Span & { block: number })[],
  passage: Span,
): PassageContext {
  const first = sentences.findIndex((sentence) => sentence.end > passage.start)
  const last = sentences.findLastIndex((sentence) => sentence.start < passage.end)
  const own = { start: sentences[first]?.start ?? passage.start, end: sentences[last]?.end ?? passage.end }
  const from = Math.min(own.start, passage.start)
  const to = Math.max(own.end, passage.end)
  const previous = sentences[first - 1]
  const next = sentences[last + 1]
  const begin = previous && previous.block === sentences[first]?.block ? previous.start : from
  const end = next && next.block === sentences[last]?.block ? next.end : to
  return {
    before: text.slice(begin, from),
    lead: text.slice(from, passage.start),
    quote: text.slice(passage.start, passage.end),
    tail: text.slice(passage.end, to),
    after: text.slice(to, end),
  }
}
