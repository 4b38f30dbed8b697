'use client'

import dynamic from 'next/dynamic'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { OverviewPanel } from '#components/inspector/overview-panel.tsx'
import { SuggestionTray } from '#components/inspector/suggestion-tray.tsx'

const ClaimPanel = dynamic(() =>
  import('#components/inspector/claim-panel.tsx').then((module) => module.ClaimPanel),
)
const LinkPanel = dynamic(() =>
  import('#components/inspector/link-panel.tsx').then((module) => module.LinkPanel),
)
const BulkPanel = dynamic(() =>
  import('#components/inspector/bulk-panel.tsx').then((module) => module.BulkPanel),
)

/** What stands beside the panes: the selected claim, link or claims, and the suggestions that wait. */
export function Inspector() {
  return (
    <>
      <SelectedPanel />
      <SuggestionTray />
    </>
  )
}

function SelectedPanel() {
  const { claimId, linkId, others } = useCompare()
  const { placed, links } = useDerived()
  const claim = claimId ? placed.get(claimId) : undefined
  const link = linkId ? links.find((candidate) => candidate.id === linkId) : undefined
  const chosen = claim ? [claim, ...others.flatMap((id) => placed.get(id) ?? [])] : []
  if (chosen.length > 1) return <BulkPanel chosen={chosen} />
  if (link) return <LinkPanel key={link.id} link={link} />
  if (claim) return <ClaimPanel key={claim.claim.id} placed={claim} />
  return <OverviewPanel />
}
