import { type Block, blockIndexAt } from './blocks.ts'

/** A rectangle in client coordinates (CSS pixels). */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

let ruler: Range | null = null

function measure(text: Text, from: number, to: number): DOMRectList {
  ruler ??= document.createRange()
  ruler.setStart(text, from)
  ruler.setEnd(text, to)
  return ruler.getClientRects()
}

/** The box of the first line of a passage; null where nothing of it is laid out. */
export function firstLineRect(blocks: readonly Block[], start: number, end: number): Box | null {
  for (let at = Math.max(0, blockIndexAt(blocks, start)); at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.start >= end) return null
    if (!block.text || block.end <= start) continue
    const from = Math.max(start, block.start) - block.start
    for (const rect of measure(block.text, from, Math.min(end, block.end) - block.start)) {
      if (rect.width > 0) return rect
    }
  }
  return null
}

/** The boxes of a passage, one for each line it touches, block by block (a range over several blocks would
 * also return the boxes of the blocks themselves). */
export function lineRects(blocks: readonly Block[], start: number, end: number): Box[] {
  const boxes: Box[] = []
  for (let at = Math.max(0, blockIndexAt(blocks, start)); at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.start >= end) break
    if (!block.text || block.end <= start) continue
    const from = Math.max(start, block.start) - block.start
    for (const rect of measure(block.text, from, Math.min(end, block.end) - block.start)) {
      if (rect.width > 0) boxes.push(rect)
    }
  }
  return boxes
}
