import { cancelFrame, type FrameTask, onFrame } from '#lib/client/highlights/frame.ts'
import { watchPane } from '#lib/client/highlights/near.ts'
import { createGutterCanvas } from './gutter-canvas.ts'
import { createPaneHeights } from './heights.ts'
import { createPalette, watchTheme } from './palette.ts'
import { type ConnectorLink, planLinks } from './plan.ts'
import type { GutterBox } from './route.ts'

export type { ConnectorLink, LinkEnd, LinkKind } from './plan.ts'

export interface ConnectorOptions {
  /** Scroll containers from left to right. */
  readonly panes: readonly HTMLElement[]
  /** `gutters[i]` lies between `panes[i]` and `panes[i + 1]`; positioned, and above the panes. */
  readonly gutters: readonly HTMLElement[]
  /** What a stub says about the pane it points to; default is its number, from 1. */
  paneLabel?(pane: number): string
  onSelect(id: string): void
  onHover?(id: string | null): void
}

export interface ConnectorLayer {
  setLinks(links: readonly ConnectorLink[]): void
  /** Draws one link thicker and on top; null for none. */
  select(id: string | null): void
  /** Measures everything again, after a change of the layout the layer cannot see. */
  refresh(): void
  destroy(): void
}

/** A gutter's box, and how far the tops of the panes beside it are below its own top. */
interface MeasuredGutter extends GutterBox {
  readonly tops: readonly [left: number, right: number]
}

function measureGutter(gutter: HTMLElement, left: HTMLElement, right: HTMLElement): MeasuredGutter {
  const at = gutter.getBoundingClientRect()
  const boxes = [left.getBoundingClientRect(), right.getBoundingClientRect()] as const
  return {
    width: at.width,
    top: Math.max(boxes[0].top, boxes[1].top) - at.top,
    bottom: Math.min(boxes[0].bottom, boxes[1].bottom) - at.top,
    tops: [boxes[0].top - at.top, boxes[1].top - at.top],
  }
}

/**
 * Lines between linked claims, drawn only in the gutters. Following the scrolling costs a subtraction for
 * each visible end; where claims stand is measured once, block by block as they come into view.
 */
export function createConnectorLayer(options: ConnectorOptions): ConnectorLayer {
  const { panes, gutters } = options
  const heights = panes.map(createPaneHeights)
  const drawings = gutters.map(createGutterCanvas)
  const palette = gutters[0] && createPalette(gutters[0])
  let links: readonly ConnectorLink[] = []
  let boxes: MeasuredGutter[] = []
  let selected: string | null = null
  let hovered: string | null = null
  const paneLabel = (pane: number) => options.paneLabel?.(pane) ?? String(pane + 1)

  const redraw: FrameTask = () => {
    if (!palette) return undefined
    if (boxes.length === 0)
      boxes = gutters.map((gutter, i) => measureGutter(gutter, panes[i]!, panes[i + 1]!))
    for (const pane of heights) pane.look()
    const colours = palette.read()
    const seen = links.filter(({ a, b }) => heights[a.pane]!.sees(a) || heights[b.pane]!.sees(b))
    const plan = planLinks(seen, boxes, (end, gutter) => {
      const box = boxes[gutter]!
      return heights[end.pane]!.heightOf(end) + (end.pane === gutter ? box.tops[0] : box.tops[1])
    })
    const pieces = Map.groupBy(plan.pieces, (piece) => piece.gutter)
    const bundles = Map.groupBy(plan.bundles, (bundle) => bundle.gutter)
    return () => {
      for (const [i, drawing] of drawings.entries()) {
        drawing.draw({
          pieces: pieces.get(i) ?? [],
          bundles: bundles.get(i) ?? [],
          box: boxes[i]!,
          selected,
          hovered,
          palette: colours,
          paneLabel,
        })
      }
    }
  }
  const refresh = () => {
    boxes = []
    for (const pane of heights) pane.forget()
    onFrame(redraw)
  }

  function pick(index: number, event: MouseEvent): string | null {
    const at = gutters[index]!.getBoundingClientRect()
    return drawings[index]!.pick(event.clientX - at.left, event.clientY - at.top)
  }

  function hover(index: number, id: string | null): void {
    if (id === hovered) return
    hovered = id
    gutters[index]!.style.cursor = id === null ? '' : 'pointer'
    onFrame(redraw)
    options.onHover?.(id)
  }

  const listeners = new AbortController()
  const { signal } = listeners
  for (const [i, gutter] of gutters.entries()) {
    gutter.addEventListener('pointermove', (event) => hover(i, pick(i, event)), { signal })
    gutter.addEventListener('pointerleave', () => hover(i, null), { signal })
    gutter.addEventListener(
      'click',
      (event) => {
        const id = pick(i, event)
        if (id !== null) options.onSelect(id)
      },
      { signal },
    )
  }
  const unwatchTheme = watchTheme(() => onFrame(redraw))
  const observer = new ResizeObserver(refresh)
  for (const gutter of gutters) observer.observe(gutter)
  const unwatch = panes.map((pane) => watchPane(pane, { scrolled: () => onFrame(redraw), resized: refresh }))

  return {
    setLinks(next) {
      links = next.filter(({ a, b }) => panes[a.pane] && panes[b.pane])
      onFrame(redraw)
    },
    select(id) {
      selected = id
      onFrame(redraw)
    },
    refresh,
    destroy() {
      listeners.abort()
      observer.disconnect()
      for (const stop of unwatch) stop()
      unwatchTheme()
      cancelFrame(redraw)
      palette?.remove()
      for (const drawing of drawings) drawing.remove()
    },
  }
}
