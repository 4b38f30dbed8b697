import type { ConnectorLink, LinkKind } from './plan.ts'

/** How a line is drawn: width and dashes in CSS pixels (an empty list is a solid line). */
export interface LineLook {
  readonly width: number
  readonly dash: readonly number[]
  /** Two thin lines beside each other instead of one. */
  readonly double: boolean
}

/** Every relation has its own pattern, so that none is told by its colour alone. */
const CONFIRMED: Record<LinkKind, LineLook> = {
  contradicts: { width: 2.25, dash: [], double: false },
  duplicate: { width: 4, dash: [], double: true },
  updates: { width: 2, dash: [11, 3], double: false },
  refines: { width: 1, dash: [], double: false },
  supports: { width: 2, dash: [11, 3, 2, 3], double: false },
}
const SUGGESTED: readonly number[] = [4, 4]
const STRESSED = 1.5

/** The pattern of a link: its relation's when confirmed, short dashes while only suggested; selected or
 * hovered it is drawn thicker. */
export function lookOf(link: Pick<ConnectorLink, 'kind' | 'status'>, stressed: boolean): LineLook {
  const look = CONFIRMED[link.kind]
  const width = look.width + (stressed ? STRESSED : 0)
  return link.status === 'suggested' ? { ...look, width, dash: SUGGESTED } : { ...look, width }
}
