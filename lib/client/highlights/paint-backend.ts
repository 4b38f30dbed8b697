import type { VisualState } from './states.ts'

/** What a painter is told to paint: a passage in one visual state; `id` is unique in its pane. */
export interface PaintItem {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly state: VisualState
}

/** Puts passages on the screen for one pane. Calls come in the write phase of a frame. */
export interface PaintBackend {
  show(item: PaintItem, state: VisualState): void
  hide(item: PaintItem, state: VisualState): void
  /** Everything was resized; boxes must be measured anew. */
  resized(): void
  /** Takes away what this pane has painted, and nothing else. */
  destroy(): void
}
