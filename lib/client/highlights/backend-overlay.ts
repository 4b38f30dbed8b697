import { blocksOf } from './blocks.ts'
import { cancelFrame, type FrameTask, onFrame } from './frame.ts'
import { lineRects } from './line-rects.ts'
import { originOf, placed } from './overlay.ts'
import type { PaintBackend, PaintItem } from './paint-backend.ts'
import { highlightName, priorityOf, type VisualState } from './states.ts'

interface Shape {
  readonly item: PaintItem
  readonly state: VisualState
  boxes: HTMLElement[]
}

function boxesFor(shape: Shape, styles: readonly string[]): HTMLElement[] {
  return styles.map((style) => {
    const box = document.createElement('i')
    box.className = `gl-box ${highlightName(shape.state)}`
    box.style.cssText = `${style};z-index:${priorityOf(shape.state)}`
    return box
  })
}

/**
 * For browsers without CSS highlights: boxes behind the text, one for each line of a passage, with the same
 * names as classes. Measured together, then put on the page together.
 */
export function createOverlayBackend(pane: HTMLElement): PaintBackend {
  const shapes = new Map<string, Shape>()
  const stale = new Set<Shape>()
  const layer = document.createElement('div')
  layer.className = 'gl-boxes'
  originOf(pane).append(layer)
  const keyOf = (item: PaintItem, state: VisualState) => `${state} ${item.id}`

  const draw: FrameTask = () => {
    const blocks = blocksOf(pane)
    const origin = originOf(pane).getBoundingClientRect()
    const drawn = [...stale].map((shape) => ({
      shape,
      styles: lineRects(blocks, shape.item.start, shape.item.end).map((box) => placed(box, origin)),
    }))
    stale.clear()
    return () => {
      for (const { shape, styles } of drawn) {
        for (const box of shape.boxes) box.remove()
        shape.boxes = boxesFor(shape, styles)
        layer.append(...shape.boxes)
      }
    }
  }

  function show(item: PaintItem, state: VisualState): void {
    const key = keyOf(item, state)
    if (shapes.has(key)) return
    const shape = { item, state, boxes: [] }
    shapes.set(key, shape)
    stale.add(shape)
    onFrame(draw)
  }

  function hide(item: PaintItem, state: VisualState): void {
    const key = keyOf(item, state)
    const shape = shapes.get(key)
    if (!shape) return
    for (const box of shape.boxes) box.remove()
    stale.delete(shape)
    shapes.delete(key)
  }

  function resized(): void {
    for (const shape of shapes.values()) stale.add(shape)
    onFrame(draw)
  }

  function destroy(): void {
    cancelFrame(draw)
    layer.remove()
    shapes.clear()
    stale.clear()
  }

  return { show, hide, resized, destroy }
}
