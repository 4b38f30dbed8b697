import { blocksOf } from './blocks.ts'
import { pointOf } from './offsets-dom.ts'
import type { PaintBackend, PaintItem } from './paint-backend.ts'
import { highlightName, priorityOf, VISUAL_STATES, type VisualState } from './states.ts'

/** One `Highlight` for each visual state, shared by all panes of the page. */
export type SharedHighlights = ReadonlyMap<VisualState, Highlight>

export function supportsCssHighlights(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function'
}

/**
 * Registers the highlights, or finds those already registered. They stay for the life of the page: another
 * pane may be using them, so nothing here ever clears the registry or a highlight.
 */
export function sharedHighlights(): SharedHighlights {
  const shared = new Map<VisualState, Highlight>()
  for (const state of VISUAL_STATES) {
    const name = highlightName(state)
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    highlight.priority = priorityOf(state)
    CSS.highlights.set(name, highlight)
    shared.set(state, highlight)
  }
  return shared
}

/**
 * Static ranges rather than live ones: half the cost to make, and the browser need not keep them up to date.
 * Text nodes of a version never change while it is shown, so they cannot go stale.
 */
function staticRange(pane: HTMLElement, item: PaintItem): StaticRange | null {
  const from = pointOf(pane, item.start)
  const last = pointOf(pane, item.end - 1)
  if (!from || !last) return null
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: last.node,
    endOffset: last.node.nodeType === Node.TEXT_NODE ? last.offset + 1 : last.offset,
  })
}

export function createCssBackend(pane: HTMLElement, shared: SharedHighlights): PaintBackend {
  const ranges = new Map<string, { range: StaticRange; shown: Set<VisualState> }>()

  function show(item: PaintItem, state: VisualState): void {
    let entry = ranges.get(item.id)
    if (!entry) {
      const range = item.end > item.start && blocksOf(pane).length > 0 ? staticRange(pane, item) : null
      if (!range) return
      entry = { range, shown: new Set() }
      ranges.set(item.id, entry)
    }
    entry.shown.add(state)
    shared.get(state)?.add(entry.range)
  }

  function hide(item: PaintItem, state: VisualState): void {
    const entry = ranges.get(item.id)
    if (!entry?.shown.delete(state)) return
    shared.get(state)?.delete(entry.range)
    if (entry.shown.size === 0) ranges.delete(item.id)
  }

  function destroy(): void {
    for (const { range, shown } of ranges.values()) {
      for (const state of shown) shared.get(state)?.delete(range)
    }
    ranges.clear()
  }

  return { show, hide, resized: () => {}, destroy }
}
