'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { useLinkClaims } from '#components/inspector/conflict-dialog.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { otherEnd } from '#lib/domain/claim-relations.ts'

interface LinkMode {
  active: boolean
  /** The claims linking starts from. */
  from: readonly string[]
  /** What waits to be linked with them. */
  chosen: readonly string[]
  /** Claims that light up. */
  candidates: readonly string[]
  /** All other claims, those the analysis thinks likely first. */
  ranked: readonly PlacedClaim[]
  toggle(claimId: string): void
  link(kind: LinkKind): Promise<void>
  stop(): void
}

const LinkModeContext = createContext<LinkMode | null>(null)

export function useLinkMode(): LinkMode {
  const mode = useContext(LinkModeContext)
  if (!mode) throw new Error('outside a LinkModeProvider')
  return mode
}

const none: readonly string[] = []
const noClaims: readonly PlacedClaim[] = []

/** Linking: from the selected claims to those chosen while the mode is armed. */
export function LinkModeProvider({ children }: { children: ReactNode }) {
  const { linking, stopLinking, selectClaim } = useCompare()
  const derived = useDerived()
  const { linkClaims } = useLinkClaims()
  const [chosen, setChosen] = useState<readonly string[]>(none)
  const active = linking !== null
  useEffect(() => {
    if (!active) setChosen(none)
  }, [active])

  const ranked = useMemo(() => (linking ? rank(derived, linking) : noClaims), [derived, linking])
  const candidates = useMemo(() => (linking ? ranked.map(({ claim }) => claim.id) : none), [linking, ranked])

  const toggle = useCallback(
    (claimId: string) => {
      if (linking?.includes(claimId)) return
      setChosen((known) =>
        known.includes(claimId) ? known.filter((id) => id !== claimId) : [...known, claimId],
      )
    },
    [linking],
  )
  const link = useCallback(
    async (kind: LinkKind) => {
      const [from, ...more] = linking ?? []
      const to = [...chosen, ...more]
      if (!from || to.length === 0) return
      stopLinking()
      if (await linkClaims(kind, from, to)) selectClaim(from)
    },
    [chosen, linkClaims, linking, selectClaim, stopLinking],
  )

  const mode = useMemo<LinkMode>(
    () => ({ active, from: linking ?? none, chosen, candidates, ranked, toggle, link, stop: stopLinking }),
    [active, linking, chosen, candidates, ranked, toggle, link, stopLinking],
  )
  return <LinkModeContext value={mode}>{children}</LinkModeContext>
}

/** Suggested partners first, then claims of the same unit or kind, then the rest in reading order. */
function rank(
  { placed, claimsOf, linksOf }: ReturnType<typeof useDerived>,
  from: readonly string[],
): PlacedClaim[] {
  const start = from[0] ? placed.get(from[0]) : undefined
  const likely = new Set((linksOf.get(from[0] ?? '') ?? []).map((link) => otherEnd(link, from[0] ?? '')))
  const units = new Set(start?.claim.quantities.map((quantity) => quantity.noun ?? quantity.unit) ?? [])
  const weight = ({ claim, article }: PlacedClaim) =>
    (likely.has(claim.id) ? 4 : 0) +
    (claim.quantities.some((quantity) => units.has(quantity.noun ?? quantity.unit)) ? 2 : 0) +
    (article.id === start?.article.id ? 0 : 1)
  return [...claimsOf.values()]
    .flat()
    .filter(({ claim }) => !from.includes(claim.id))
    .map((item) => ({ item, weight: weight(item) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ item }) => item)
}
