import type { LinkKind } from '#lib/domain/claim-pair.ts'

export interface ClaimFilter {
  kind: string | null
  relation: LinkKind | null
  tag: string | null
  status: 'confirmed' | 'suggested' | null
  person: string | null
  /** Only claims with a quantity. */
  numbers: boolean
  /** Only claims without a live link. */
  unlinked: boolean
}

interface FilteredClaim {
  kinds: readonly string[]
  tagIds: readonly string[]
  status: string
  createdById: string | null
  quantities: readonly unknown[]
}

/** Whether a claim passes every filter that is set. `relations` are the kinds of its live links. */
export function passes(claim: FilteredClaim, relations: readonly LinkKind[], filter: ClaimFilter): boolean {
  return (
    (filter.kind === null || claim.kinds.includes(filter.kind)) &&
    (filter.relation === null || relations.includes(filter.relation)) &&
    (filter.tag === null || claim.tagIds.includes(filter.tag)) &&
    (filter.status === null || claim.status === filter.status) &&
    (filter.person === null || claim.createdById === filter.person) &&
    (!filter.numbers || claim.quantities.length > 0) &&
    (!filter.unlinked || relations.length === 0)
  )
}

/** How many of the filters are set. */
export function activeFilters(filter: ClaimFilter): number {
  return Object.values(filter).filter((value) => value !== null && value !== false).length
}
