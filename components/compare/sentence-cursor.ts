import { selectPassage } from '#lib/client/highlights/offsets-dom.ts'

interface Span {
  start: number
  end: number
}

const wordStart = /(?<=^|[^\p{L}\p{N}])[\p{L}\p{N}]/gu
const wordEnd = /[\p{L}\p{N}](?=$|[^\p{L}\p{N}])/gu

function nextWordEnd(text: string, from: number): number {
  wordEnd.lastIndex = from
  const match = wordEnd.exec(text)
  return match ? match.index + match[0].length : from
}

function lastBefore(pattern: RegExp, text: string, before: number): number | null {
  let found: number | null = null
  // A word longer than this is no word; looking back further would cost the whole text per key press.
  const from = Math.max(0, before - 200)
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match && match.index < before; match = pattern.exec(text)) {
    found = match.index
  }
  return found
}

/** A passage grown or shrunk by one word at one end; the same passage where there is no further word. */
export function moveBound(
  text: string,
  span: Span,
  end: 'start' | 'end',
  direction: 'earlier' | 'later',
): Span {
  if (end === 'end') {
    if (direction === 'later') return { ...span, end: nextWordEnd(text, span.end) }
    const last = lastBefore(wordEnd, text, span.end - 1)
    return last !== null && last + 1 > span.start ? { ...span, end: last + 1 } : span
  }
  if (direction === 'earlier') {
    const first = lastBefore(wordStart, text, span.start)
    return first === null ? span : { ...span, start: first }
  }
  wordStart.lastIndex = span.start + 1
  const match = wordStart.exec(text)
  return match && match.index < span.end ? { ...span, start: match.index } : span
}

/** The sentence after or before a place, or the nearest one. */
export function sentenceFrom(
  sentences: readonly Span[],
  place: number | null,
  direction: 1 | -1,
): Span | null {
  if (place === null) return sentences[direction === 1 ? 0 : sentences.length - 1] ?? null
  const here = sentences.findIndex((sentence) => sentence.end > place)
  const index = here < 0 ? sentences.length : here
  const inside = (sentences[index]?.start ?? Number.POSITIVE_INFINITY) <= place
  const target = direction === 1 ? (inside ? index + 1 : index) : index - 1
  return sentences[Math.min(Math.max(target, 0), sentences.length - 1)] ?? null
}

/**
 * Answers an arrow key in a pane's text: the selection goes from sentence to sentence, widens by sentences
 * with Shift, by words with Shift and left or right (Alt moves its beginning). Returns the new selection, or
 * null when the key is none of these.
 */
export function selectByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  text: string,
  sentences: readonly Span[],
  selection: Span | null,
): Span | null {
  if (event.ctrlKey || event.metaKey) return null
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const direction = event.key === 'ArrowDown' ? 1 : -1
    if (!event.shiftKey || !selection) return sentenceFrom(sentences, selection?.start ?? null, direction)
    if (direction === 1) {
      const next = sentences.find((sentence) => sentence.end > selection.end)
      return next ? { start: selection.start, end: next.end } : selection
    }
    const last = sentences.findLast(
      (sentence) => sentence.end < selection.end && sentence.end > selection.start,
    )
    return last ? { start: selection.start, end: last.end } : selection
  }
  if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && event.shiftKey && selection) {
    return moveBound(
      text,
      selection,
      event.altKey ? 'start' : 'end',
      event.key === 'ArrowRight' ? 'later' : 'earlier',
    )
  }
  return null
}

/** Selects a passage in a pane and brings it into view. */
export function showSelection(pane: HTMLElement, span: Span): void {
  selectPassage(pane, span.start, span.end)
  const range = document.getSelection()?.getRangeAt(0)
  const box = range?.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (!box) return
  if (box.top < frame.top + 24) pane.scrollTop -= frame.top + 48 - box.top
  else if (box.bottom > frame.bottom - 24) pane.scrollTop += box.bottom - frame.bottom + 48
}
