import { blocksOf } from './blocks.ts'
import type { Box } from './line-rects.ts'

const origins = new WeakMap<HTMLElement, HTMLElement>()

/**
 * A point of no size in the pane's scrolled content that overlays are placed against: it moves with the text
 * and, being measured itself, makes the placement right whatever is positioned around it. It stands after
 * the blocks, is hidden from assistive technology, and marks the pane for the style sheet.
 */
export function originOf(pane: HTMLElement): HTMLElement {
  const known = origins.get(pane)
  if (known && pane.contains(known)) return known
  const origin = document.createElement('div')
  origin.dataset.glOrigin = ''
  origin.setAttribute('aria-hidden', 'true')
  const parent = blocksOf(pane)[0]?.element.parentElement ?? pane
  parent.append(origin)
  pane.dataset.glPane = ''
  origins.set(pane, origin)
  return origin
}

export function removeOrigin(pane: HTMLElement): void {
  origins.get(pane)?.remove()
  origins.delete(pane)
  delete pane.dataset.glPane
}

/** The style that puts an overlay over `box` (client coordinates), seen from the measured origin. */
export function placed(box: Box, origin: { readonly left: number; readonly top: number }): string {
  const left = (box.left - origin.left).toFixed(1)
  const top = (box.top - origin.top).toFixed(1)
  return `left:${left}px;top:${top}px;width:${box.width.toFixed(1)}px;height:${box.height.toFixed(1)}px`
}
