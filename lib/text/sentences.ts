import type { Block } from '#lib/text/blocks.ts'
import { sentenceEnds } from '#lib/text/sentence-ends.ts'

/** A sentence: [start, end) in UTF-16 code units without the white space around it, and the index of its block. */
export type Sentence = { start: number; end: number; block: number }

/**
 * The sentences of a text, in order. No sentence crosses a block; every character of a block that is not white space
 * lies in exactly one sentence; closing quotes and brackets belong to the sentence they close.
 *
 * @param blocks as `splitBlocks(text)` gives them
 */
export function splitSentences(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap(({ start, end }, block) => {
    let from = start
    return sentenceEnds(text, start, end).map((stop) => {
      while (from < stop && /\s/.test(text.charAt(from))) from++
      const sentence = { start: from, end: stop, block }
      from = stop
      return sentence
    })
  })
}
