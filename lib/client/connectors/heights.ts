import { blocksOf } from '#lib/client/highlights/blocks.ts'
import { firstLineRect } from '#lib/client/highlights/line-rects.ts'
import { blocksNear } from '#lib/client/highlights/near.ts'
import type { LinkEnd } from './plan.ts'

/** Heights of claims in one pane. */
export interface PaneHeights {
  /** Reads scroll position and visible blocks; call once in the measuring half of a frame. */
  look(): void
  /** Whether the claim begins in a block one sees; a comparison of offsets. */
  sees(end: LinkEnd): boolean
  /** Middle of the claim's first line, in pixels below the pane's top edge; infinite when not visible. */
  heightOf(end: LinkEnd): number
  /** The pane's content was laid out anew. */
  forget(): void
}

/**
 * A claim's height in the scrolled content is measured once, when its block first comes into view; from then
 * on scrolling is a subtraction. What is outside the window is known by its offset alone.
 */
export function createPaneHeights(pane: HTMLElement): PaneHeights {
  const inContent = new Map<number, number>()
  let scrollTop = 0
  let paneTop = 0
  let visible = { start: 0, end: 0 }

  function look(): void {
    const blocks = blocksOf(pane)
    const { from, to } = blocksNear(pane, blocks, { above: 0, below: 0 })
    visible = { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 }
    scrollTop = pane.scrollTop
    paneTop = pane.getBoundingClientRect().top
  }

  function heightOf(end: LinkEnd): number {
    if (end.claimStart < visible.start) return Number.NEGATIVE_INFINITY
    if (end.claimStart >= visible.end) return Number.POSITIVE_INFINITY
    const known = inContent.get(end.claimStart)
    if (known !== undefined) return known - scrollTop
    const box = firstLineRect(blocksOf(pane), end.claimStart, end.claimEnd)
    if (!box) return Number.POSITIVE_INFINITY
    const height = box.top + box.height / 2 - paneTop
    inContent.set(end.claimStart, height + scrollTop)
    return height
  }

  const sees = (end: LinkEnd) => end.claimStart >= visible.start && end.claimStart < visible.end

  return { look, sees, heightOf, forget: () => inContent.clear() }
}
