import type { Block } from '#lib/text/blocks.ts'
import type { Boilerplate } from '#lib/text/boilerplate.ts'
import { splitsSurrogate } from '#lib/text/offsets.ts'
import { sentenceEnds } from '#lib/text/sentence-ends.ts'

/** Longest title made from a sentence, in UTF-16 code units, the ellipsis included. */
const LONGEST_TITLE = 90
/** A heading may stand behind one short block, such as a caption that names no source; behind prose it heads a part. */
const LONGEST_BEFORE_TITLE = 250

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST_TITLE) return sentence
  const room = LONGEST_TITLE - 1
  const space = sentence.lastIndexOf(' ', room)
  let cut = space > room / 3 ? space : room
  if (splitsSurrogate(sentence, cut)) cut--
  return `${sentence.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}…`
}

/**
 * A title for an article: its first heading where one stands at the top, else its first sentence, shortened at a word.
 * The page's own lines and captions are passed over unless there is nothing else.
 *
 * @returns '' for a text without a letter
 */
export function guessTitle(
  text: string,
  blocks: readonly Block[],
  boilerplate: readonly Boilerplate[],
): string {
  const excluded = new Set(boilerplate.map(({ start }) => start))
  const sensible = blocks.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
  const own = sensible.filter(({ start }) => !excluded.has(start))
  const [first, second] = own
  const words = ({ start, end }: Block) => text.slice(start, end).replace(/\s+/g, ' ')
  if (first?.kind === 'heading') return words(first)
  if (first && second?.kind === 'heading' && first.end - first.start <= LONGEST_BEFORE_TITLE) {
    if (sentenceEnds(text, first.start, first.end).length === 1) return words(second)
  }
  const block = first ?? sensible[0]
  if (!block) return ''
  const end = sentenceEnds(text, block.start, block.end)[0] ?? block.end
  return shorten(words({ ...block, end }).replace(/(?<!\.)\.$/, ''))
}
