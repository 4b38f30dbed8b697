import {
  createCssBackend,
  type SharedHighlights,
  sharedHighlights,
  supportsCssHighlights,
} from './backend-css.ts'
import { createOverlayBackend } from './backend-overlay.ts'
import { blocksOf, forgetBlocks } from './blocks.ts'
import { type FrameTask, onFrame } from './frame.ts'
import { around, blocksNear, type Margin, watchPane } from './near.ts'
import { originOf, removeOrigin } from './overlay.ts'
import type { PaintItem } from './paint-backend.ts'
import { createPaneItems, type PaintedPart } from './pane-items.ts'
import type { VisualState } from './states.ts'

export type { PaintItem } from './paint-backend.ts'

/**
 * How far beyond the visible part text is painted, in heights of the pane: on both sides when nothing moves;
 * while scrolling far ahead and little behind; and the least ahead before more is added. Chromium paints
 * every highlighted letter near the windows anew after any change of the document, be it one attribute, so
 * that what is painted is paid for again and again.
 */
const MARGIN = { rest: 1, ahead: 3, behind: 1, least: 0.6 }

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

function partNear(pane: HTMLElement, margin: Margin): PaintedPart {
  const blocks = blocksOf(pane)
  const { from, to } = blocksNear(pane, blocks, margin)
  return { start: blocks[from]?.start ?? 0, end: blocks[to - 1]?.end ?? 0 }
}

const holds = (outer: PaintedPart, inner: PaintedPart) => outer.start <= inner.start && outer.end >= inner.end

interface Attached {
  /** Whether the window comes too near to what is not painted yet. Measures. */
  outgrown(spare: number): boolean
  /** Measures what to paint now; the returned function paints it. */
  moveOn(): () => void
  settle(): () => void
}

function together(writes: readonly (() => void)[]): () => void {
  return () => {
    for (const write of writes) write()
  }
}

/** Panes that scroll at the same time move on together: one costly frame instead of one for each. */
function createFollowers() {
  const all = new Set<Attached>()
  const follow: FrameTask = () => {
    const panes = [...all]
    if (!panes.some((pane) => pane.outgrown(MARGIN.least))) return undefined
    return together(panes.filter((pane) => pane.outgrown(MARGIN.rest - 0.15)).map((pane) => pane.moveOn()))
  }
  const settle: FrameTask = () => together([...all].map((pane) => pane.settle()))
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

  let lastTop = pane.scrollTop
  let down = true
  const attached: Attached = {
    outgrown: (spare) => !holds(items.part(), partNear(pane, around(pane, spare))),
    moveOn: () => {
      const ahead = MARGIN.ahead * pane.clientHeight
      const behind = MARGIN.behind * pane.clientHeight
      const part = partNear(pane, down ? { above: behind, below: ahead } : { above: ahead, below: behind })
      return () => items.showPart(part)
    },
    settle: () => {
      const now = items.part()
      const least = partNear(pane, around(pane, MARGIN.rest - 0.25))
      const most = partNear(pane, around(pane, MARGIN.rest + 0.25))
      if (now.end > now.start && holds(now, least) && holds(most, now)) return () => {}
      const part = partNear(pane, around(pane, MARGIN.rest))
      return () => items.showPart(part)
    },
  }
  all.add(attached)
  const unwatch = watchPane(pane, {
    scrolled: () => {
      const top = pane.scrollTop
      down = top >= lastTop
      lastTop = top
      onFrame(follow)
    },
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
