'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { PartTitle } from '#components/inspector/section.tsx'
import { moveEdge } from '#components/inspector/word-bounds.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'

/** Moves the beginning and the end of the passage word by word. */
export function ClaimBounds({ placed: { claim, anchor, article } }: { placed: PlacedClaim }) {
  const t = useTranslations('compare.inspector.bounds')
  const { textOf } = useDerived()
  const { saveClaim } = useSave()
  /** The button at work, by its label. */
  const [busy, setBusy] = useState<string | null>(null)
  const text = textOf(article.id)
  if (!text) return null
  const blocks = text.blocks.filter((block) => block.end > anchor.start && block.start < anchor.end)
  const limit = { start: blocks[0]?.start ?? anchor.start, end: blocks.at(-1)?.end ?? anchor.end }

  const button = (edge: 'start' | 'end', direction: 1 | -1) => {
    const moved = moveEdge(text.text, anchor, edge, direction, limit)
    const label = t(`${edge}.${direction === 1 ? 'later' : 'earlier'}`)
    return (
      <IconButton
        label={label}
        variant="default"
        size="small"
        icon={direction === 1 ? <ChevronRight aria-hidden /> : <ChevronLeft aria-hidden />}
        disabled={!moved || (busy !== null && busy !== label)}
        busy={busy === label}
        onClick={async () => {
          if (!moved) return
          setBusy(label)
          const quote = text.text.slice(moved.start, moved.end)
          await saveClaim(claim, { anchor: { articleVersionId: anchor.articleVersionId, ...moved, quote } })
          setBusy(null)
        }}
      />
    )
  }
  return (
    <>
      <PartTitle>{t('title')}</PartTitle>
      <div className="flex items-center gap-1.5 text-[13px]">
        <span>{t('start.label')}</span>
        {button('start', -1)}
        {button('start', 1)}
        <span className="ml-3">{t('end.label')}</span>
        {button('end', -1)}
        {button('end', 1)}
      </div>
    </>
  )
}
