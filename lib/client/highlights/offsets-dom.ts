import { type Block, blockIndexAt, blocksOf } from './blocks.ts'

/** A passage of the article version, half-open, in UTF-16 offsets. */
export interface Passage {
  readonly start: number
  readonly end: number
}

export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

/** Which way to go from a point that lies between two blocks. */
export type Side = 'forward' | 'back'

/**
 * The text offset of a DOM point anywhere on the page, as seen from `pane`: inside a block exactly; in a gap,
 * button or overlay the nearest letter on `side`; before or behind the pane its first or last offset.
 * Null for a pane without text.
 */
export function offsetAt(pane: HTMLElement, node: Node, offset: number, side: Side): number | null {
  const blocks = blocksOf(pane)
  if (blocks.length === 0) return null
  const point = document.createRange()
  point.setStart(node, offset)
  point.collapse(true)
  let low = 0
  let high = blocks.length
  // First block that ends behind the point.
  while (low < high) {
    const middle = (low + high) >> 1
    const { element } = blocks[middle]!
    if (point.comparePoint(element, element.childNodes.length) > 0) high = middle
    else low = middle + 1
  }
  const block = blocks[low]
  if (!block) return blocks[blocks.length - 1]!.end
  const inside = offsetIn(block, node, offset, point)
  if (side === 'back' && inside === block.start) return blocks[low - 1]?.end ?? block.start
  if (side === 'forward' && inside === block.end) return blocks[low + 1]?.start ?? block.end
  return inside
}

function offsetIn(block: Block, node: Node, offset: number, point: Range): number {
  if (!block.text) return block.start
  if (node === block.text) return block.start + offset
  return point.comparePoint(block.text, 0) >= 0 ? block.start : block.end
}

/** The DOM point in front of the character at `offset`; at the end of a block behind its last one. */
export function pointOf(pane: HTMLElement, offset: number): DomPoint | null {
  const blocks = blocksOf(pane)
  const block = blocks[Math.max(0, blockIndexAt(blocks, offset))]
  if (!block) return null
  if (!block.text) return { node: block.element, offset: 0 }
  return { node: block.text, offset: Math.min(Math.max(0, offset - block.start), block.text.length) }
}

/** A live DOM range of a passage, for scrolling to it or selecting it; null for a pane without text. */
export function rangeOf(pane: HTMLElement, start: number, end: number): Range | null {
  const from = pointOf(pane, start)
  // The end belongs to the block of the last character, not to the block that begins there.
  const last = end > start ? pointOf(pane, end - 1) : from
  if (!from || !last) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  const inText = last.node.nodeType === Node.TEXT_NODE && end > start
  range.setEnd(last.node, inText ? Math.min(last.offset + 1, (last.node as Text).length) : last.offset)
  return range
}

/** The character code at an offset; 10 (line feed) in the gap between two blocks. */
function codeAt(blocks: readonly Block[], offset: number): number {
  const block = blocks[blockIndexAt(blocks, offset)]
  if (!block?.text || offset >= block.end) return 10
  return block.text.data.charCodeAt(offset - block.start)
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x202f || code === 0x200b
}

/** Whether an offset lies inside a surrogate pair. */
function splitsPair(blocks: readonly Block[], offset: number): boolean {
  const before = codeAt(blocks, offset - 1)
  const after = codeAt(blocks, offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * What the user has selected in this pane, without surrounding white space and never half an emoji; null when
 * the selection began elsewhere, is empty or holds only white space. A selection that runs out of the pane
 * ends with its text.
 */
export function selectionIn(pane: HTMLElement): Passage | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  if (!selection.anchorNode || !pane.contains(selection.anchorNode)) return null
  const range = selection.getRangeAt(0)
  let start = offsetAt(pane, range.startContainer, range.startOffset, 'forward')
  let end = offsetAt(pane, range.endContainer, range.endOffset, 'back')
  if (start === null || end === null) return null
  const blocks = blocksOf(pane)
  while (start < end && isSpace(codeAt(blocks, start))) start++
  while (start < end && isSpace(codeAt(blocks, end - 1))) end--
  if (start >= end) return null
  if (splitsPair(blocks, start)) start--
  if (splitsPair(blocks, end)) end++
  return { start, end }
}

/** Selects a passage as if the user had; nothing happens in a pane without text. */
export function selectPassage(pane: HTMLElement, start: number, end: number): void {
  const range = rangeOf(pane, start, end)
  const selection = document.getSelection()
  if (!range || !selection) return
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}
