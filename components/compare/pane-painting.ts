'use client'

import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Derived, PlacedClaim } from '#lib/client/dossier/derived.ts'
import { createFocusLayer, type FocusLayer } from '#lib/client/highlights/focus-layer.ts'
import {
  createPainter,
  type Painter,
  type PaintItem,
  type PanePainter,
} from '#lib/client/highlights/painter.ts'
import { createRings, type Rings } from '#lib/client/highlights/rings.ts'
import type { VisualState } from '#lib/client/highlights/states.ts'
import { strongestRelation } from '#lib/domain/claim-relations.ts'
import type { Exclusion, SentenceCheck } from '#lib/schemas/article.ts'

let painter: Painter | undefined
/** The page has one painter: highlights are registered page-wide. */
const pagePainter = () => {
  painter ??= createPainter()
  return painter
}

/** The state a claim is painted in: its strongest confirmed relation, else what it is itself. */
export function stateOf(placed: PlacedClaim, linksOf: Derived['linksOf']): VisualState {
  const relation = strongestRelation(linksOf.get(placed.claim.id))
  if (relation) return relation
  return placed.claim.status === 'suggested' ? 'suggested' : 'claim'
}

interface Painting {
  pane: RefObject<HTMLElement | null>
  versionId: string
  claims: readonly PlacedClaim[]
  linksOf: Derived['linksOf']
  exclusions: readonly Exclusion[]
  checks: readonly SentenceCheck[]
  search: readonly { start: number; end: number }[]
  selected: readonly string[]
  candidates: readonly string[]
  label(claimId: string): string
  onActivate(claimId: string): void
}

/** Paints a pane's claims and keeps their focusable elements; returns the focus layer once the pane stands. */
export function usePanePainting(painting: Painting): RefObject<FocusLayer | null> {
  const { pane, versionId, claims, linksOf, exclusions, checks, search, selected, candidates } = painting
  const painterRef = useRef<PanePainter | null>(null)
  const focusRef = useRef<FocusLayer | null>(null)
  const ringsRef = useRef<Rings | null>(null)
  const latest = useRef(painting)
  latest.current = painting

  useEffect(() => {
    const element = pane.current
    if (!element) return
    const panePainter = pagePainter().attach(element, versionId)
    const focus = createFocusLayer(element, {
      label: (id) => latest.current.label(id),
      onActivate: (id) => latest.current.onActivate(id),
    })
    const rings = createRings(element)
    painterRef.current = panePainter
    focusRef.current = focus
    ringsRef.current = rings
    return () => {
      panePainter.detach()
      focus.detach()
      rings.detach()
      painterRef.current = null
      ringsRef.current = null
      focusRef.current = null
    }
  }, [pane, versionId])

  const items = useMemo<PaintItem[]>(
    () =>
      claims.map((placed) => ({
        id: placed.claim.id,
        start: placed.anchor.start,
        end: placed.anchor.end,
        state: stateOf(placed, linksOf),
      })),
    [claims, linksOf],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another painter, which starts empty
  useEffect(() => {
    painterRef.current?.set(items)
    focusRef.current?.set(items)
  }, [items, versionId])

  const marks = useMemo<PaintItem[]>(
    () => [
      ...exclusions.flatMap(({ id, start, end, active }) =>
        active ? [{ id, start, end, state: 'excluded' as const }] : [],
      ),
      ...checks.map(({ id, start, end }) => ({ id, start, end, state: 'checked' as const })),
      ...search.map(({ start, end }) => ({ id: `search ${start}`, start, end, state: 'search' as const })),
    ],
    [exclusions, checks, search],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another painter, which starts empty
  useEffect(() => {
    painterRef.current?.set(marks, 'marks')
  }, [marks, versionId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted anew needs its marks anew
  useEffect(() => {
    painterRef.current?.mark('selected', selected)
    focusRef.current?.setCurrent(selected[0] ?? null)
    ringsRef.current?.show(
      'selected',
      items.filter((item) => selected.includes(item.id)),
    )
  }, [selected, items, versionId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted anew needs its marks anew
  useEffect(() => {
    painterRef.current?.mark('candidate', candidates)
  }, [candidates, items, versionId])

  return focusRef
}
