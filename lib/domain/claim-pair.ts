export type LinkKind = 'duplicate' | 'contradicts' | 'updates' | 'refines' | 'supports'
export type LinkDirection = 'none' | 'low_to_high' | 'high_to_low'

export const linkKinds: readonly LinkKind[] = ['duplicate', 'contradicts', 'updates', 'refines', 'supports']

/** `duplicate` and `contradicts` read the same from both ends; the others have a direction. */
export function isDirected(kind: LinkKind): boolean {
  return kind !== 'duplicate' && kind !== 'contradicts'
}

export interface ClaimPair {
  lowClaimId: string
  highClaimId: string
  direction: LinkDirection
}

/**
 * The stored form of a link from one claim to another: lower id first, so that a pair has one row per kind
 * whichever end a person started from. Returns null for a link of a claim to itself.
 * UUIDs are compared as lower-case text, which orders them as PostgreSQL does.
 */
export function claimPair(kind: LinkKind, fromClaimId: string, toClaimId: string): ClaimPair | null {
  const from = fromClaimId.toLowerCase()
  const to = toClaimId.toLowerCase()
  if (from === to) return null
  const fromIsLow = from < to
  return {
    lowClaimId: fromIsLow ? from : to,
    highClaimId: fromIsLow ? to : from,
    direction: isDirected(kind) ? (fromIsLow ? 'low_to_high' : 'high_to_low') : 'none',
  }
}
