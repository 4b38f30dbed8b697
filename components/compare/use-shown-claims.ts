'use client'

import { useMemo } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import type { Derived, PlacedClaim } from '#lib/client/dossier/derived.ts'
import { passes } from '#lib/domain/claim-filter.ts'

/** The claims of every article that pass the filters, in reading order. */
export function useShownClaims(): ReadonlyMap<string, readonly PlacedClaim[]> {
  const derived = useDerived()
  const { url } = useCompare()
  const { kind, relation, tag, status, person, numbers, unlinked } = url
  return useMemo(
    () => filterClaims(derived, { kind, relation, tag, status, person, numbers, unlinked }),
    [derived, kind, relation, tag, status, person, numbers, unlinked],
  )
}

function filterClaims(derived: Derived, filter: Parameters<typeof passes>[2]) {
  const shown = new Map<string, readonly PlacedClaim[]>()
  for (const [articleId, claims] of derived.claimsOf) {
    shown.set(
      articleId,
      claims.filter(({ claim }) =>
        passes(
          claim,
          (derived.linksOf.get(claim.id) ?? []).map((link) => link.kind),
          filter,
        ),
      ),
    )
  }
  return shown
}
