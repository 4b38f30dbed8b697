import type { Block } from './blocks.ts'
import { cancelRest, noteScroll, onRest } from './rest.ts'

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

/** How far beyond the visible part, in pixels. */
export interface Margin {
  readonly above: number
  readonly below: number
}

/**
 * The blocks within a margin of the part of the pane one sees. Blocks stand in one column, so a few
 * measurements by binary search do; nothing is cached that a resize or a late font could make wrong.
 */
export function blocksNear(pane: HTMLElement, blocks: readonly Block[], margin: Margin): BlockRun {
  const view = pane.getBoundingClientRect()
  const from = firstWhere(
    blocks.length,
    (index) => blocks[index]!.element.getBoundingClientRect().bottom > view.top - margin.above,
  )
  const to = firstWhere(
    blocks.length,
    (index) => blocks[index]!.element.getBoundingClientRect().top >= view.bottom + margin.below,
  )
  return { from, to: Math.max(from, to) }
}

/** The same margin, in heights of the pane, above and below. */
export function around(pane: HTMLElement, heights: number): Margin {
  return { above: heights * pane.clientHeight, below: heights * pane.clientHeight }
}

export interface PaneWatcher {
  /** At every scroll event. */
  scrolled?(): void
  /** When no pane of the page has been scrolled for a moment. */
  rested?(): void
  /** When the pane's size, its column's size or its fonts have changed. */
  resized?(): void
}

/** Watches one scroll container; the returned function ends that. */
export function watchPane(pane: HTMLElement, watcher: PaneWatcher): () => void {
  const resized = () => watcher.resized?.()
  const rested = () => watcher.rested?.()
  const scrolled = () => {
    noteScroll()
    watcher.scrolled?.()
    if (watcher.rested) onRest(rested)
  }
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
    cancelRest(rested)
  }
}
