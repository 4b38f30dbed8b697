import { createIntervalIndex } from './intervals.ts'
import type { PaintBackend, PaintItem } from './paint-backend.ts'
import type { VisualState } from './states.ts'

/** What of the article is painted, [start, end) in text offsets. */
export interface PaintedPart {
  readonly start: number
  readonly end: number
}

/**
 * Which passages a pane has, in which states, and which of them are on the screen: the part of painting that
 * knows nothing of the page. Every change asks the backend only for the difference.
 */
export function createPaneItems(backend: PaintBackend) {
  const items = new Map<string, PaintItem>()
  const groups = new Map<string, Set<string>>()
  const extra = new Map<string, Set<VisualState>>()
  const painted = new Map<string, PaintItem>()
  const index = createIntervalIndex<PaintItem>()
  let part: PaintedPart = { start: 0, end: 0 }
  let indexed = true

  /** Shares a character with the painted part. */
  const inPart = ({ start, end }: PaintItem) => Math.max(start, part.start) < Math.min(end, part.end)

  function paint(item: PaintItem): void {
    if (painted.has(item.id)) return
    painted.set(item.id, item)
    backend.show(item, item.state)
    for (const state of extra.get(item.id) ?? []) if (state !== item.state) backend.show(item, state)
  }

  function unpaint(id: string): void {
    const item = painted.get(id)
    if (!item) return
    painted.delete(id)
    backend.hide(item, item.state)
    for (const state of extra.get(id) ?? []) if (state !== item.state) backend.hide(item, state)
  }

  function replace(item: PaintItem): void {
    const before = items.get(item.id)
    if (before && before.start === item.start && before.end === item.end && before.state === item.state)
      return
    items.set(item.id, item)
    indexed = false
    unpaint(item.id)
    if (inPart(item)) paint(item)
  }

  function drop(id: string): void {
    unpaint(id)
    if (items.delete(id)) indexed = false
  }

  /** Replaces the passages of one group (claims, search hits …); other groups stay. */
  function set(next: readonly PaintItem[], group: string): void {
    const ids = new Set<string>()
    for (const item of next) {
      ids.add(item.id)
      replace(item)
    }
    for (const id of groups.get(group) ?? []) if (!ids.has(id)) drop(id)
    groups.set(group, ids)
  }

  /** Puts a state on top of a passage's own, or takes it off; also for ids that come later. */
  function setState(id: string, state: VisualState, on: boolean): void {
    const states = extra.get(id) ?? new Set<VisualState>()
    if (states.has(state) === on) return
    if (on) states.add(state)
    else states.delete(state)
    if (states.size > 0) extra.set(id, states)
    else extra.delete(id)
    const item = painted.get(id)
    if (!item || item.state === state) return
    if (on) backend.show(item, state)
    else backend.hide(item, state)
  }

  /** Exactly these passages carry the state on top. */
  function mark(state: VisualState, ids: Iterable<string>): void {
    const wanted = new Set(ids)
    for (const [id, states] of [...extra])
      if (states.has(state) && !wanted.has(id)) setState(id, state, false)
    for (const id of wanted) setState(id, state, true)
  }

  /** Paints what touches `next` and takes the rest off the screen. */
  function showPart(next: PaintedPart): void {
    if (next.start === part.start && next.end === part.end) return
    part = next
    if (!indexed) index.reset([...items.values()])
    indexed = true
    for (const [id, item] of painted) if (!inPart(item)) unpaint(id)
    for (const item of index.overlapping(part.start, part.end)) paint(item)
  }

  return { set, setState, mark, showPart, part: () => part }
}
