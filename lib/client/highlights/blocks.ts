/** One paragraph or heading of a pane: its letters are one text node, [start, end) of the article version. */
export interface Block {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly element: HTMLElement
  /** Missing only in an empty block. */
  readonly text: Text | null
}

const cache = new WeakMap<HTMLElement, readonly Block[]>()

function textOf(element: HTMLElement): Text | null {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) return node as Text
  }
  return null
}

function readBlocks(pane: HTMLElement): Block[] {
  const blocks: Block[] = []
  for (const element of pane.querySelectorAll<HTMLElement>('[data-start]')) {
    const start = Number(element.dataset.start)
    const text = textOf(element)
    blocks.push({ index: blocks.length, start, end: start + (text?.length ?? 0), element, text })
  }
  return blocks
}

function stillHolds(pane: HTMLElement, block: Block | undefined): boolean {
  if (!block) return false
  return (
    pane.contains(block.element) &&
    Number(block.element.dataset.start) === block.start &&
    textOf(block.element) === block.text &&
    (block.text?.length ?? 0) === block.end - block.start
  )
}

/**
 * The blocks of a pane in text order. Read once and kept; read again when the first or last block is no
 * longer what it was. Call `forgetBlocks` when something in between was replaced.
 */
export function blocksOf(pane: HTMLElement): readonly Block[] {
  const known = cache.get(pane)
  if (known && stillHolds(pane, known[0]) && stillHolds(pane, known[known.length - 1])) return known
  const blocks = readBlocks(pane)
  cache.set(pane, blocks)
  return blocks
}

export function forgetBlocks(pane: HTMLElement): void {
  cache.delete(pane)
}

/** Index of the last block starting at or before `offset`; -1 before the first. Pure binary search. */
export function blockIndexAt(blocks: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
