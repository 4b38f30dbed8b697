import type { Block } from './blocks.ts'

/** A run of blocks, [from, to) by index. */
export interface BlockRun {
  readonly from: number
  readonly to: number
}

function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The blocks within `margin` pixels of the part of the pane one sees. Blocks stand in one column, so a few
 * measurements by binary search do; nothing is cached that a resize or a late font could make wrong.
 */
export function blocksNear(pane: HTMLElement, blocks: readonly Block[], margin: number): BlockRun {
  const view = pane.getBoundingClientRect()
  const from = firstWhere(
    blocks.length,
    (index) => blocks[index]!.element.getBoundingClientRect().bottom > view.top - margin,
  )
  const to = firstWhere(
    blocks.length,
    (index) => blocks[index]!.element.getBoundingClientRect().top >= view.bottom + margin,
  )
  return { from, to: Math.max(from, to) }
}

/** Calls `scrolled` on every scroll of the pane and `resized` when its size or its fonts change. */
export function watchPane(pane: HTMLElement, scrolled: () => void, resized: () => void): () => void {
  pane.addEventListener('scroll', scrolled, { passive: true })
  const column = pane.querySelector('[data-start]')?.parentElement
  const observer = new ResizeObserver(resized)
  observer.observe(pane)
  if (column && column !== pane) observer.observe(column)
  document.fonts?.addEventListener('loadingdone', resized)
  return () => {
    pane.removeEventListener('scroll', scrolled)
    observer.disconnect()
    document.fonts?.removeEventListener('loadingdone', resized)
  }
}
