'use client'

import { memo } from 'react'
import { stateOf } from '#components/compare/pane-painting.ts'
import type { Derived, PlacedClaim } from '#lib/client/dossier/derived.ts'

const height = 1000

interface MinimapProps {
  length: number
  claims: readonly PlacedClaim[]
  linksOf: Derived['linksOf']
  onGo(fraction: number): void
}

/**
 * Where claims and contradictions lie in an article: a strip beside it, by position in the text. Pointing
 * only; what it shows can be reached by keyboard through the claim list.
 */
export const Minimap = memo(function Minimap({ length, claims, linksOf, onGo }: MinimapProps) {
  const paths = new Map<string, string>()
  for (const placed of claims) {
    const state = stateOf(placed, linksOf)
    const y = Math.round((placed.anchor.start / Math.max(1, length)) * height)
    const tall = Math.max(
      4,
      Math.round(((placed.anchor.end - placed.anchor.start) / Math.max(1, length)) * height),
    )
    paths.set(state, `${paths.get(state) ?? ''}M0 ${y}h10v${tall}h-10z`)
  }
  return (
    <svg
      aria-hidden="true"
      className="minimap"
      viewBox={`0 0 10 ${height}`}
      preserveAspectRatio="none"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        onGo((event.clientY - box.top) / box.height)
      }}
    >
      {[...paths].map(([state, d]) => (
        <path key={state} d={d} className={`minimap-${state}`} />
      ))}
    </svg>
  )
})
