import { sentenceEnds } from '#lib/text/sentence-ends.ts'

/** A heading or a paragraph: [start, end) in UTF-16 code units, without the white space around it. */
export type Block = { start: number; end: number; kind: 'heading' | 'paragraph' }

type Span = { start: number; end: number }

const LINE = /[^\n\r\u2028\u2029]+/g
const LONGEST_HEADING = 110
const LONGEST_QUESTION_HEADING = 80
/** Lines of running text broken by an editor or a mail program are about this long. */
const WRAPPED_LINE = { shortest: 45, longest: 120 }

/** Lines with something on them, trimmed, in groups that no blank line divides. */
function lineGroups(text: string): Span[][] {
  const groups: Span[][] = []
  let group: Span[] = []
  let last = 0
  for (const match of text.matchAll(LINE)) {
    const line = match[0]
    const start = match.index + (line.length - line.trimStart().length)
    const end = match.index + line.trimEnd().length
    if (start >= end) continue
    if (group.length > 0 && isBlankLineBetween(text, last, start)) {
      groups.push(group)
      group = []
    }
    group.push({ start, end })
    last = end
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function isBlankLineBetween(text: string, from: number, to: number): boolean {
  let breaks = 0
  for (let i = from; i < to && breaks < 2; i++) {
    const c = text.charCodeAt(i)
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue
    if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) breaks++
  }
  return breaks >= 2
}

/** Whether the lines of a group are one paragraph broken at a fixed width: most breaks fall inside a sentence. */
function isWrapped(text: string, lines: Span[]): boolean {
  if (lines.length < 2) return false
  let inside = 0
  for (const { start, end } of lines.slice(0, -1)) {
    const length = end - start
    if (length < WRAPPED_LINE.shortest || length > WRAPPED_LINE.longest) return false
    if (!/[.!?…:"”“»«]/.test(text.charAt(end - 1))) inside++
  }
  return inside * 2 > lines.length - 1
}

/** A short line of one sentence without final punctuation; a short question may head a section too. */
function looksLikeHeading(text: string, { start, end }: Span): boolean {
  const length = end - start
  if (length > LONGEST_HEADING) return false
  const line = text.slice(start, end)
  if (!/^[„“"«»‚‘'(]*[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(line) || !/\p{L}/u.test(line)) return false
  if (/[.…:;,]["”“»«’‘']*$/u.test(line)) return false
  if (/[!?]["”“»«’‘']*$/u.test(line) && length > LONGEST_QUESTION_HEADING) return false
  return sentenceEnds(text, start, end).length === 1
}

/**
 * The blocks of a plain text, in order: one per line, or one per group of lines where a paragraph was broken at a
 * fixed width. Every character that is not white space lies in exactly one block. The last block heads nothing and
 * is a paragraph.
 */
export function splitBlocks(text: string): Block[] {
  const spans = lineGroups(text).flatMap((lines) => {
    const first = lines[0]
    const last = lines.at(-1)
    return first && last && isWrapped(text, lines) ? [{ start: first.start, end: last.end }] : lines
  })
  return spans.map((span, i) => ({
    ...span,
    kind: i < spans.length - 1 && looksLikeHeading(text, span) ? 'heading' : 'paragraph',
  }))
}
