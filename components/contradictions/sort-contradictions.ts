import { byPublication, type LinkSide } from '#components/inspector/link-sides.ts'
import type { Link } from '#lib/schemas/link.ts'

export interface Contradiction {
  link: Link
  /** Both passages, the earlier publication first. */
  sides: readonly LinkSide[]
}

export const orders = ['severity', 'article'] as const
export type Order = (typeof orders)[number]

const weights = ['high', 'medium', 'low', null] as const

function bySeverity(a: Link, b: Link): number {
  return (
    weights.indexOf(a.severity) - weights.indexOf(b.severity) ||
    Number(a.status === 'suggested') - Number(b.status === 'suggested') ||
    (b.score ?? 1) - (a.score ?? 1) ||
    (a.id < b.id ? -1 : 1)
  )
}

/**
 * Contradictions in order: by weight (severe first, unweighed last; confirmed before suggested, then the surest), or by
 * where they stand (the earlier passage's article, then its place in the text).
 */
export function sortContradictions(items: readonly Contradiction[], order: Order): Contradiction[] {
  return [...items].sort((a, b) => {
    const [first, second] = [a.sides[0], b.sides[0]]
    if (order === 'severity' || !first || !second) return bySeverity(a.link, b.link)
    return (
      byPublication(first.article, second.article) ||
      first.anchor.start - second.anchor.start ||
      bySeverity(a.link, b.link)
    )
  })
}
