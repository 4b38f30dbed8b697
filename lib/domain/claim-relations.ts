import type { LinkKind } from '#lib/domain/claim-pair.ts'

export interface RelatedLink {
  id: string
  kind: LinkKind
  status: 'suggested' | 'confirmed' | 'dismissed'
  deletedAt: string | null
  lowClaimId: string
  highClaimId: string
}

/** Strongest first: what a claim is coloured by when several links end at it. */
export const relationStrength: readonly LinkKind[] = [
  'contradicts',
  'updates',
  'duplicate',
  'refines',
  'supports',
]

const strength = (link: RelatedLink) =>
  relationStrength.indexOf(link.kind) + (link.status === 'suggested' ? relationStrength.length : 0)

/** Links that count: neither dismissed nor in the bin. */
export function isLive(link: RelatedLink): boolean {
  return link.status !== 'dismissed' && link.deletedAt === null
}

/** The live links that end at each claim, strongest first: confirmed before suggested, then by kind. */
export function linksByClaim<L extends RelatedLink>(links: Iterable<L>): Map<string, L[]> {
  const ends = new Map<string, L[]>()
  for (const link of links) {
    if (!isLive(link)) continue
    for (const claimId of [link.lowClaimId, link.highClaimId]) {
      const list = ends.get(claimId)
      if (list) list.push(link)
      else ends.set(claimId, [link])
    }
  }
  for (const list of ends.values()) list.sort((a, b) => strength(a) - strength(b) || (a.id < b.id ? -1 : 1))
  return ends
}

/** The relation a claim is shown by: its strongest confirmed link's kind, or null where it has none. */
export function strongestRelation(links: readonly RelatedLink[] | undefined): LinkKind | null {
  const first = links?.[0]
  return first?.status === 'confirmed' ? first.kind : null
}

/** The claim at the other end of a link. */
export function otherEnd(link: Pick<RelatedLink, 'lowClaimId' | 'highClaimId'>, claimId: string): string {
  return link.lowClaimId === claimId ? link.highClaimId : link.lowClaimId
}
