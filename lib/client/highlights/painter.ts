import {
  createCssBackend,
  type SharedHighlights,
  sharedHighlights,
  supportsCssHighlights,
} from './backend-css.ts'
import { createOverlayBackend } from './backend-overlay.ts'
import { blocksOf, forgetBlocks } from './blocks.ts'
import { cancelFrame, type FrameTask, onFrame, onIdle } from './frame.ts'
import { blocksNear, watchPane } from './near.ts'
import { originOf, removeOrigin } from './overlay.ts'
import type { PaintItem } from './paint-backend.ts'
import { createPaneItems, type PaintedPart } from './pane-items.ts'
import type { VisualState } from './states.ts'

export type { PaintItem } from './paint-backend.ts'

/** How far beyond the visible part text is painted, in heights of the pane: at least, when redone, at most.
 * The browser works through every painted passage of the page on each change, so that the cost of a new tag
 * follows what is painted: some hundred passages near the windows, not all five thousand. */
const MARGIN = { least: 2, fresh: 3, most: 5 }

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

/** The part to paint from now on: the present one while it still fits the window. */
function nextPart(pane: HTMLElement, now: PaintedPart): PaintedPart {
  if (now.end <= now.start) return partNear(pane, MARGIN.least)
  const fits = holds(now, partNear(pane, MARGIN.least)) && holds(partNear(pane, MARGIN.most), now)
  return fits ? now : partNear(pane, MARGIN.fresh)
}

function attachPane(pane: HTMLElement, articleKey: string, shared: SharedHighlights | null): PanePainter {
  forgetBlocks(pane)
  pane.dataset.glArticle = articleKey
  originOf(pane)
  const backend = shared ? createCssBackend(pane, shared) : createOverlayBackend(pane)
  const items = createPaneItems(backend)

  const follow: FrameTask = () => {
    const part = nextPart(pane, items.part())
    return () => items.showPart(part)
  }
  const widen: FrameTask = () => {
    const part = partNear(pane, MARGIN.fresh)
    return () => items.showPart(part)
  }
  const cancelIdle = onIdle(() => onFrame(widen), 2000)
  const unwatch = watchPane(
    pane,
    () => onFrame(follow),
    () => {
      onFrame(follow)
      backend.resized()
    },
  )
  onFrame(follow)

  return {
    set: (next, group = 'claims') => items.set(next, group),
    setState: items.setState,
    mark: items.mark,
    detach() {
      cancelIdle()
      cancelFrame(follow)
      cancelFrame(widen)
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
  return { attach: (pane, articleKey) => attachPane(pane, articleKey, shared) }
}
