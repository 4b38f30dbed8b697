import { blocksOf } from './blocks.ts'
import { cancelFrame, type FrameTask, onFrame } from './frame.ts'
import { lineRects } from './line-rects.ts'
import { watchPane } from './near.ts'
import { originOf, placed } from './overlay.ts'

/** Why a ring is drawn; the class is `gl-ring-<name>`. */
export type RingName = 'selected' | 'focus' | 'peer'

export interface Rings {
  /** Draws a ring around every line of the passages, replacing the rings of that name. */
  show(name: RingName, passages: readonly { readonly start: number; readonly end: number }[]): void
  detach(): void
}

/** A passage over very many lines gets no ring around each: the fill says enough. */
const MOST_LINES = 200

/**
 * Outlines, which CSS highlights cannot draw, for the few passages that need one: the selected, the focused.
 * Boxes lie over the text, take no pointer events and are measured again when the pane is resized.
 */
export function createRings(pane: HTMLElement): Rings {
  const wanted = new Map<RingName, readonly { readonly start: number; readonly end: number }[]>()
  const drawn = new Map<RingName, HTMLElement[]>()
  const stale = new Set<RingName>()

  const draw: FrameTask = () => {
    const blocks = blocksOf(pane)
    const origin = originOf(pane)
    const at = origin.getBoundingClientRect()
    const plans = [...stale].map((name) => ({
      name,
      styles: (wanted.get(name) ?? [])
        .flatMap(({ start, end }) => lineRects(blocks, start, end))
        .slice(0, MOST_LINES)
        .map((box) => placed(box, at)),
    }))
    stale.clear()
    return () => {
      for (const { name, styles } of plans) {
        for (const box of drawn.get(name) ?? []) box.remove()
        const boxes = styles.map((style) => {
          const box = document.createElement('i')
          box.className = `gl-ring gl-ring-${name}`
          box.style.cssText = style
          return box
        })
        drawn.set(name, boxes)
        origin.append(...boxes)
      }
    }
  }

  const unwatch = watchPane(pane, {
    resized: () => {
      for (const [name, passages] of wanted) if (passages.length > 0) stale.add(name)
      if (stale.size > 0) onFrame(draw)
    },
  })

  return {
    show(name, passages) {
      if (passages.length === 0 && !drawn.get(name)?.length && !stale.has(name)) return
      wanted.set(name, passages)
      stale.add(name)
      onFrame(draw)
    },
    detach() {
      unwatch()
      cancelFrame(draw)
      for (const boxes of drawn.values()) for (const box of boxes) box.remove()
      drawn.clear()
    },
  }
}
