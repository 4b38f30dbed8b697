import { blocksOf } from './blocks.ts'

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** Browsers give the gap between letters nearest to the point; which letter is under it, only its box says. */
function holds(text: Text, index: number, x: number, y: number): boolean {
  if (index < 0 || index >= text.length) return false
  const letter = document.createRange()
  letter.setStart(text, index)
  letter.setEnd(text, index + 1)
  for (const box of letter.getClientRects()) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return true
  }
  return false
}

/**
 * The offset of the character under a point (client coordinates) in `pane`; null beside the text. Look the
 * claims up with an interval index and choose among them with `nextAround`.
 */
export function offsetFromPoint(pane: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y)
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE || !pane.contains(caret.node)) return null
  const text = caret.node as Text
  const element = text.parentElement
  const block = blocksOf(pane).find((candidate) => candidate.element === element)
  if (block?.text !== text) return null
  for (const index of [caret.offset, caret.offset - 1]) {
    if (holds(text, index, x, y)) return block.start + index
  }
  return null
}
