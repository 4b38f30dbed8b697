import type { Interval } from './intervals.ts'
import type { Box } from './line-rects.ts'
import { placed } from './overlay.ts'

/** The focusable elements of the claims that begin in one block; stands right behind it. */
export interface FocusBlock {
  readonly layer: HTMLElement
  readonly buttons: Map<string, HTMLButtonElement>
  items: readonly Interval[]
}

export interface PlacedClaim {
  readonly item: Interval
  readonly box: Box
  readonly label: string
}

const spareLayers: HTMLElement[] = []
const spareButtons: HTMLButtonElement[] = []

function newButton(): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'gl-claim'
  return button
}

export function openFocusBlock(): FocusBlock {
  const layer = spareLayers.pop() ?? document.createElement('div')
  layer.className = 'gl-claims'
  return { layer, buttons: new Map(), items: [] }
}

/** Lets the block's layer hold exactly these claims in this order; buttons of claims that stay are kept. */
export function fillFocusBlock(
  block: FocusBlock,
  claims: readonly PlacedClaim[],
  origin: { readonly left: number; readonly top: number },
): void {
  const kept = new Set(claims.map(({ item }) => item.id))
  for (const [id, button] of block.buttons) {
    if (kept.has(id)) continue
    button.remove()
    block.buttons.delete(id)
    spareButtons.push(button)
  }
  let position: ChildNode | null = block.layer.firstChild
  for (const { item, box, label } of claims) {
    const button = block.buttons.get(item.id) ?? spareButtons.pop() ?? newButton()
    block.buttons.set(item.id, button)
    button.dataset.claim = item.id
    if (button.tabIndex !== -1) button.tabIndex = -1
    if (button.getAttribute('aria-label') !== label) button.setAttribute('aria-label', label)
    button.style.cssText = placed(box, origin)
    if (button === position) position = position.nextSibling
    else block.layer.insertBefore(button, position)
  }
}

/** Takes the layer off the page and keeps its elements for other blocks. */
export function closeFocusBlock(block: FocusBlock): void {
  block.layer.remove()
  for (const button of block.buttons.values()) {
    button.remove()
    button.removeAttribute('aria-current')
    spareButtons.push(button)
  }
  block.buttons.clear()
  spareLayers.push(block.layer)
}
