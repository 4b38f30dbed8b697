import type { LinkKind } from '#lib/domain/claim-pair.ts'

/** The key that links as each kind, in link mode. */
export const linkKeys: readonly (readonly [string, LinkKind])[] = [
  ['d', 'duplicate'],
  ['w', 'contradicts'],
  ['f', 'updates'],
  ['p', 'refines'],
  ['b', 'supports'],
]
