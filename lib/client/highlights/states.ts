/**
 * The visual states a passage can be in, lowest paint priority first: where two states set the same property
 * on the same letters, the later one wins. The first group says what a passage is, the second what is being
 * done to it right now.
 */
export const VISUAL_STATES = [
  'checked',
  'excluded',
  'suggested',
  'claim',
  'supports',
  'refines',
  'duplicate',
  'updates',
  'contradicts',
  'candidate',
  'search',
  'other',
  'hover',
  'selected',
] as const

export type VisualState = (typeof VISUAL_STATES)[number]

/** Name of the state in the page-wide CSS highlight registry, as used in `::highlight(…)`. */
export function highlightName(state: VisualState): string {
  return `gl-${state}`
}

/** Paint priority of a state; higher is painted on top. */
export function priorityOf(state: VisualState): number {
  return VISUAL_STATES.indexOf(state)
}

/**
 * The state that shows when a claim takes part in several relations: the one with the highest priority.
 * Unknown names cannot occur (typed); an empty list gives `fallback`.
 */
export function strongestState(states: Iterable<VisualState>, fallback: VisualState = 'claim'): VisualState {
  let best = fallback
  for (const state of states) if (priorityOf(state) > priorityOf(best)) best = state
  return best
}
