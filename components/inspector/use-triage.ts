'use client'

import {
  createContext,
  createElement,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { useLinkClaims } from '#components/inspector/conflict-dialog.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import type { Link } from '#lib/schemas/link.ts'

export interface Triage {
  /** Suggested links, best first. */
  suggestions: readonly Link[]
  /** The card the keys act on: the selected link where it is a suggestion, else where one has got to. */
  active: Link | null
  /** Moves on; with `show`, both passages come alongside as well. */
  next(show?: boolean): void
  previous(show?: boolean): void
  choose(link: Link): void
  /** Brings both passages of a card alongside. */
  show(link?: Link): void
  /** Confirms a card, by default the active one, and moves on. Resolves to whether that was done. */
  accept(link?: Link): Promise<boolean>
  dismiss(link?: Link): Promise<boolean>
  /** Confirms many at once. */
  acceptAll(links: readonly Link[]): Promise<boolean>
  /** Whether the person may decide at all. */
  allowed: boolean
}

const TriageContext = createContext<Triage | null>(null)

export function useTriage(): Triage {
  const triage = useContext(TriageContext)
  if (!triage) throw new Error('outside a TriageProvider')
  return triage
}

/** Goes through the suggested links one after the other. */
export function TriageProvider({ children }: { children: ReactNode }) {
  const { suggestions } = useDerived()
  const { linkId, selectLink } = useCompare()
  const { settle } = useLinkClaims()
  const allowed = useMay()('link.update')
  const [reachedId, setReachedId] = useState<string | null>(null)

  const active =
    suggestions.find((link) => link.id === linkId) ??
    suggestions.find((link) => link.id === reachedId) ??
    suggestions[0] ??
    null

  const move = useCallback(
    (steps: 1 | -1, show: boolean) => {
      const here = active ? suggestions.indexOf(active) : -1
      const next = suggestions[Math.min(Math.max(here + steps, 0), suggestions.length - 1)]
      if (!next) return
      setReachedId(next.id)
      if (show || (linkId && linkId !== next.id)) selectLink(next.id)
    },
    [active, linkId, selectLink, suggestions],
  )

  const decide = useCallback(
    async (link: Link | null, status: 'confirmed' | 'dismissed') => {
      if (!link || !allowed) return false
      const here = suggestions.indexOf(link)
      const after = suggestions[here + 1] ?? suggestions[here - 1]
      const done = await settle([link], status)
      if (!done) return false
      setReachedId(after?.id ?? null)
      // A confirmed link stays where it is, to be described; a dismissed one makes room for the next.
      if (status === 'dismissed' && linkId === link.id) selectLink(after?.id ?? null)
      return true
    },
    [allowed, linkId, selectLink, settle, suggestions],
  )

  const triage = useMemo<Triage>(
    () => ({
      suggestions,
      active,
      allowed,
      next: (show = false) => move(1, show),
      previous: (show = false) => move(-1, show),
      choose: (link) => setReachedId(link.id),
      show: (link) => {
        const shown = link ?? active
        if (!shown) return
        setReachedId(shown.id)
        selectLink(shown.id)
      },
      accept: (link) => decide(link ?? active, 'confirmed'),
      dismiss: (link) => decide(link ?? active, 'dismissed'),
      acceptAll: (links) => settle(links, 'confirmed'),
    }),
    [active, allowed, decide, move, selectLink, settle, suggestions],
  )
  return createElement(TriageContext, { value: triage }, children)
}
