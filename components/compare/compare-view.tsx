'use client'

import '#lib/client/highlights/highlights.css'
import '#components/compare/compare.css'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { CompareProvider, useCompare } from '#components/compare/compare-context.tsx'
import { CompareSearchProvider } from '#components/compare/compare-search.tsx'
import { FirstSteps } from '#components/compare/first-steps.tsx'
import { LinkModeProvider, useLinkMode } from '#components/compare/link-mode.tsx'
import { Stage } from '#components/compare/stage.tsx'
import { TaggingProvider, useTagging } from '#components/compare/tagging.tsx'
import { Toolbar } from '#components/compare/toolbar.tsx'
import { useCompareKeys } from '#components/compare/use-compare-keys.ts'
import { useTextSelection } from '#components/compare/use-text-selection.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { ConflictProvider } from '#components/inspector/conflict-dialog.tsx'
import { Inspector } from '#components/inspector/inspector.tsx'
import { TriageProvider } from '#components/inspector/use-triage.ts'

const LinkBar = dynamic(() => import('#components/compare/link-bar.tsx').then((module) => module.LinkBar))
const SelectionBar = dynamic(() =>
  import('#components/compare/selection-bar.tsx').then((module) => module.SelectionBar),
)
const Palette = dynamic(() => import('#components/compare/palette.tsx').then((module) => module.Palette))
const Bin = dynamic(() => import('#components/compare/bin.tsx').then((module) => module.Bin))
const KeyHelp = dynamic(() => import('#components/compare/key-help.tsx').then((module) => module.KeyHelp))

/** The Vergleich view: articles side by side, claims, links and suggestions. */
export function CompareView() {
  return (
    <CompareProvider>
      <ConflictProvider>
        <LinkModeProvider>
          <TriageProvider>
            <TaggingProvider>
              <CompareSearchProvider>
                <Workbench />
              </CompareSearchProvider>
            </TaggingProvider>
          </TriageProvider>
        </LinkModeProvider>
      </ConflictProvider>
    </CompareProvider>
  )
}

function Workbench() {
  const t = useTranslations('compare')
  const [palette, setPalette] = useState(false)
  const [help, setHelp] = useState(false)
  const [bin, setBin] = useState(false)
  const linkMode = useLinkMode()
  const tagging = useTagging()
  const selection = useTextSelection()
  const { setSelection } = tagging
  useEffect(() => setSelection(selection), [selection, setSelection])
  const { claimId, linkId } = useCompare()
  const { suggestions } = useDerived()
  const [sheet, setSheet] = useState(false)
  useCompareKeys({ openPalette: () => setPalette(true), openHelp: () => setHelp(true) })
  return (
    <div className="compare">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="compare-main">
        <Toolbar onBin={() => setBin(true)} />
        <Stage />
        {selection && tagging.allowed && <SelectionBar selection={selection} />}
        {linkMode.active && <LinkBar />}
        <FirstSteps />
      </div>
      <aside
        className="compare-inspector"
        aria-label={t('inspectorLabel')}
        data-open={claimId || linkId || sheet ? '' : undefined}
      >
        <Inspector />
      </aside>
      {!claimId && !linkId && (
        <button
          type="button"
          className="compare-sheet-toggle"
          aria-expanded={sheet}
          onClick={() => setSheet((open) => !open)}
        >
          {sheet ? t('closeSheet') : t('openSheet', { count: suggestions.length })}
        </button>
      )}
      {palette && (
        <Palette
          open={palette}
          onOpenChange={setPalette}
          onHelp={() => setHelp(true)}
          onBin={() => setBin(true)}
        />
      )}
      {bin && <Bin open={bin} onOpenChange={setBin} />}
      {help && <KeyHelp open={help} onOpenChange={setHelp} />}
    </div>
  )
}
