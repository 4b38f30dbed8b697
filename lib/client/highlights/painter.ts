import {
  createCssBackend,
  type SharedHighlights,
  sharedHighlights,
  supportsCssHighlights,
} from './backend-css.ts'
import { createOverlayBackend } from './backend-overlay.ts'
import { blocksOf, forgetBlocks } from './blocks.ts'
import { type FrameTask, onFrame } from './frame.ts'
import { blocksNear, watchPane } from './near.ts'
import { originOf, removeOrigin } from './overlay.ts'
import type { PaintItem } from './paint-backend.ts'
import { createPaneItems, type PaintedPart } from './pane-items.ts'
import type { VisualState } from './states.ts'

export type { PaintItem } from './paint-backend.ts'

/**
 * How far beyond the visible part text is painted, in heights of the pane: when nothing moves, while
 * scrolling, and the least before more is added. Chromium paints every highlighted letter near the windows
 * anew after any change of the document, so that what is painted is paid for again and again.
 */
const MARGIN = { rest: 2, scrolling: 3, least: 1.5 }

/** Paints the passages of one pane. Changes show in the next frame. */
export interface PanePainter {
  /** Replaces the passages of a group (default `claims`) and paints the difference. Ids are unique over all
   * groups of the pane. Offsets are UTF-16 offsets into the shown version. */
  set(items: readonly PaintItem[], group?: string): void
  /** Puts a state on top of a passage's own, or takes it off. */
  setState(id: string, state: VisualState, on: boolean): void
  /** Exactly these passages carry the state on top (link mode, search). */
  mark(state: VisualState, ids: Iterable<string>): void
  /** Takes away what this pane has painted. */
  detach(): void
}

export interface Painter {
  /** `pane` is the scroll container; attach again when another article version is shown in it. */
  attach(pane: HTMLElement, articleKey: string): PanePainter
}

function partNear(pane: HTMLElement, heights: number): PaintedPart {
  const blocks = blocksOf(pane)
  const { from, to } = blocksNear(pane, blocks, heights * pane.clientHeight)
  return { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 }
}

const holds = (outer: PaintedPart, inner: PaintedPart) => outer.start <= inner.start && outer.end >= inner.end

interface Attached {
  /** Whether the windows come too near to what is not painted yet. Measures. */
  outgrown(): boolean
  /** Measures what to paint; the returned function paints it. */
  centre(heights: number): () => void
}

/** All panes move on together: one costly frame instead of one for each. */
function createFollowers() {
  const all = new Set<Attached>()
  const centreAll = (heights: number) => {
    const writes = [...all].map((pane) => pane.centre(heights))
    return () => {
      for (const write of writes) write()
    }
  }
  const follow: FrameTask = () =>
    [...all].some((pane) => pane.outgrown()) ? centreAll(MARGIN.scrolling) : undefined
  const settle: FrameTask = () => centreAll(MARGIN.rest)
  return { all, follow, settle }
}

function attachPane(
  pane: HTMLElement,
  articleKey: string,
  shared: SharedHighlights | null,
  { all, follow, settle }: ReturnType<typeof createFollowers>,
): PanePainter {
  forgetBlocks(pane)
  pane.dataset.glArticle = articleKey
  originOf(pane)
  const backend = shared ? createCssBackend(pane, shared) : createOverlayBackend(pane)
  const items = createPaneItems(backend)

  const attached: Attached = {
    outgrown: () => !holds(items.part(), partNear(pane, MARGIN.least)),
    centre: (heights) => {
      const now = items.part()
      const fits = holds(now, partNear(pane, heights - 0.5)) && holds(partNear(pane, heights + 0.5), now)
      if (fits && now.end > now.start) return () => {}
      const part = partNear(pane, heights)
      return () => items.showPart(part)
    },
  }
  all.add(attached)
  const unwatch = watchPane(pane, {
    scrolled: () => onFrame(follow),
    rested: () => onFrame(settle),
    resized: () => {
      onFrame(settle)
      backend.resized()
    },
  })
  onFrame(settle)

  return {
    set: (next, group = 'claims') => items.set(next, group),
    setState: items.setState,
    mark: items.mark,
    detach() {
      all.delete(attached)
      unwatch()
      backend.destroy()
      removeOrigin(pane)
      forgetBlocks(pane)
    },
  }
}

/**
 * The one owner of what is painted over text on the page. Where the browser has CSS highlights, ranges are
 * added to and deleted from one highlight per visual state; elsewhere boxes are laid behind the text.
 * `method` forces one of them (for tests).
 */
export function createPainter(method?: 'css' | 'overlay'): Painter {
  const css = method ? method === 'css' : supportsCssHighlights()
  const shared = css ? sharedHighlights() : null
  const followers = createFollowers()
  return { attach: (pane, articleKey) => attachPane(pane, articleKey, shared, followers) }
}
