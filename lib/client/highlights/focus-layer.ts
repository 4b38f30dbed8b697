import { type Block, blockIndexAt, blocksOf } from './blocks.ts'
import {
  closeFocusBlock,
  type FocusBlock,
  fillFocusBlock,
  openFocusBlock,
  type PlacedClaim,
} from './focus-block.ts'
import { cancelFrame, type FrameTask, flushFrame, onFrame } from './frame.ts'
import { byTextOrder, type Interval } from './intervals.ts'
import { firstLineRect } from './line-rects.ts'
import { around, type BlockRun, blocksNear, watchPane } from './near.ts'
import { originOf } from './overlay.ts'

/** How far beyond the visible part elements stand ready, in heights of the pane: at least, and when redone. */
const MARGIN = { least: 0.5, fresh: 1 }

export interface FocusLayerOptions {
  /** What a screen reader says, e.g. "Aussage, im Widerspruch zu watson, Januar 2025". */
  label(id: string): string
  onFocus?(id: string): void
  onBlur?(id: string): void
  /** Enter, space, or a screen reader's click. */
  onActivate(id: string): void
}

/** Real, focusable elements for the claims of one pane, near the visible part. */
export interface FocusLayer {
  /** Replaces the claims; labels of those on the page are asked for again. */
  set(claims: readonly Interval[]): void
  /** Moves the keyboard to a claim, scrolling its pane (only) if need be. False for an unknown id. */
  focus(id: string): boolean
  /** The claim that is announced as current and takes the pane's tab stop; null for none. */
  setCurrent(id: string | null): void
  detach(): void
}

function claimOf(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLButtonElement) || !target.classList.contains('gl-claim')) return null
  return target.dataset.claim ?? null
}

export function createFocusLayer(pane: HTMLElement, options: FocusLayerOptions): FocusLayer {
  let claims: readonly Interval[] = []
  let byBlock = new Map<number, Interval[]>()
  const open = new Map<number, FocusBlock>()
  const stale = new Set<number>()
  let current: string | null = null
  let tabStop: HTMLButtonElement | null = null
  /** Blocks looked after at the last update, so that most scroll frames find nothing to do. */
  let covered: BlockRun = { from: 0, to: 0 }

  function measure(blocks: readonly Block[], index: number): PlacedClaim[] {
    const placedClaims: PlacedClaim[] = []
    for (const item of byBlock.get(index) ?? []) {
      const box = firstLineRect(blocks, item.start, item.end)
      if (box) placedClaims.push({ item, box, label: options.label(item.id) })
    }
    return placedClaims
  }

  const update: FrameTask = () => {
    const blocks = blocksOf(pane)
    const least = blocksNear(pane, blocks, around(pane, MARGIN.least))
    if (stale.size === 0 && least.from >= covered.from && least.to <= covered.to) return undefined
    const fresh = blocksNear(pane, blocks, around(pane, MARGIN.fresh))
    const visible = blocksNear(pane, blocks, around(pane, 0))
    const origin = originOf(pane).getBoundingClientRect()
    const plans: { index: number; claims: PlacedClaim[] }[] = []
    for (const index of byBlock.keys()) {
      const near = index >= fresh.from && index < fresh.to
      if (stale.has(index) || (near && !open.has(index)))
        plans.push({ index, claims: measure(blocks, index) })
    }
    covered = fresh
    stale.clear()
    return () => {
      for (const [index, block] of open) {
        const away = index < fresh.from || index >= fresh.to || !byBlock.has(index)
        if (away && !block.layer.contains(document.activeElement)) close(index, block)
      }
      for (const { index, claims } of plans) fill(index, claims, blocks, origin)
      placeTabStop(visible.from)
    }
  }

  function fill(
    index: number,
    placed: readonly PlacedClaim[],
    blocks: readonly Block[],
    origin: DOMRect,
  ): void {
    const block = open.get(index) ?? openFocusBlock()
    fillFocusBlock(block, placed, origin)
    block.items = byBlock.get(index) ?? []
    if (!open.has(index)) blocks[index]!.element.after(block.layer)
    open.set(index, block)
    if (current !== null) block.buttons.get(current)?.setAttribute('aria-current', 'true')
  }

  function close(index: number, block: FocusBlock): void {
    closeFocusBlock(block)
    open.delete(index)
  }

  function buttonOf(id: string): HTMLButtonElement | undefined {
    const claim = claims.find((candidate) => candidate.id === id)
    return claim ? open.get(blockOf(claim))?.buttons.get(id) : undefined
  }

  function blockOf(claim: Interval): number {
    return Math.max(0, blockIndexAt(blocksOf(pane), claim.start))
  }

  function moveTabStop(button: HTMLButtonElement | undefined): void {
    if (tabStop) tabStop.tabIndex = -1
    tabStop = button ?? null
    if (tabStop) tabStop.tabIndex = 0
  }

  /** One tab stop: what has the focus, else the current claim, else the first one from the visible part on. */
  function placeTabStop(from: number): void {
    const focused = document.activeElement
    if (focused instanceof HTMLButtonElement && pane.contains(focused) && claimOf(focused)) {
      moveTabStop(focused)
      return
    }
    const chosen = current === null ? undefined : buttonOf(current)
    const first = [...open.keys()].sort((a, b) => a - b).find((index) => index >= from)
    moveTabStop(chosen ?? (first === undefined ? undefined : firstButton(first)))
  }

  function firstButton(index: number): HTMLButtonElement | undefined {
    const item = open.get(index)?.items[0]
    return item && open.get(index)?.buttons.get(item.id)
  }

  function focus(id: string): boolean {
    const claim = claims.find((candidate) => candidate.id === id)
    if (!claim) return false
    const blocks = blocksOf(pane)
    const box = firstLineRect(blocks, claim.start, claim.end)
    const view = pane.getBoundingClientRect()
    if (box && (box.top < view.top || box.top + box.height > view.bottom)) {
      pane.scrollTop += box.top - view.top - view.height / 3
    }
    if (!buttonOf(id)) {
      stale.add(blockOf(claim))
      onFrame(update)
      flushFrame()
    }
    const button = buttonOf(id)
    button?.focus({ preventScroll: true })
    return button !== undefined
  }

  function step(from: string, key: string): string | null {
    const position = claims.findIndex((claim) => claim.id === from)
    if (key === 'Home') return claims[0]?.id ?? null
    if (key === 'End') return claims[claims.length - 1]?.id ?? null
    if (key === 'ArrowDown' || key === 'ArrowRight') return claims[position + 1]?.id ?? null
    if (key === 'ArrowUp' || key === 'ArrowLeft') return claims[position - 1]?.id ?? null
    return null
  }

  function onKey(event: KeyboardEvent): void {
    const id = claimOf(event.target)
    if (id === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = step(id, event.key)
    if (next !== null && focus(next)) event.preventDefault()
  }
  function onFocusIn(event: FocusEvent): void {
    const id = claimOf(event.target)
    if (id === null) return
    moveTabStop(event.target as HTMLButtonElement)
    options.onFocus?.(id)
  }
  function onFocusOut(event: FocusEvent): void {
    const id = claimOf(event.target)
    if (id !== null) options.onBlur?.(id)
  }
  function onClick(event: MouseEvent): void {
    const id = claimOf(event.target)
    if (id !== null) options.onActivate(id)
  }
  const listeners = new AbortController()
  const { signal } = listeners
  pane.addEventListener('keydown', onKey, { signal })
  pane.addEventListener('focusin', onFocusIn, { signal })
  pane.addEventListener('focusout', onFocusOut, { signal })
  pane.addEventListener('click', onClick, { signal })

  const remeasure = () => {
    for (const index of open.keys()) stale.add(index)
    covered = { from: 0, to: 0 }
    onFrame(update)
  }
  // Nobody can tab to a claim while the text is flying past, and every new element costs a frame.
  const unwatch = watchPane(pane, { rested: () => onFrame(update), resized: remeasure })

  function sameItems(before: readonly Interval[], after: readonly Interval[]): boolean {
    if (before.length !== after.length) return false
    return before.every((item, i) => {
      const other = after[i]!
      return item.id === other.id && item.start === other.start && item.end === other.end
    })
  }

  return {
    set(next) {
      claims = [...next].sort(byTextOrder)
      byBlock = Map.groupBy(claims, blockOf)
      for (const [index, block] of open) {
        const items = byBlock.get(index) ?? []
        if (!sameItems(block.items, items)) stale.add(index)
        else relabel(block, options)
      }
      covered = { from: 0, to: 0 }
      onFrame(update)
    },
    focus,
    setCurrent(id) {
      if (current !== null) buttonOf(current)?.removeAttribute('aria-current')
      current = id
      if (id === null) return
      const button = buttonOf(id)
      button?.setAttribute('aria-current', 'true')
      if (button && !claimOf(document.activeElement)) moveTabStop(button)
    },
    detach() {
      listeners.abort()
      unwatch()
      cancelFrame(update)
      for (const [index, block] of open) close(index, block)
    },
  }
}

function relabel(block: FocusBlock, options: FocusLayerOptions): void {
  for (const [id, button] of block.buttons) {
    const label = options.label(id)
    if (button.getAttribute('aria-label') !== label) button.setAttribute('aria-label', label)
  }
}
