'use client'

import { ArrowLeft, ArrowRight, ChevronDown, Ellipsis, Lock, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { usePublished } from '#components/compare/use-claim-label.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuCheckbox, MenuChoice, MenuItem } from '#components/ui/menu.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import type { Article } from '#lib/schemas/article.ts'

const ClaimList = dynamic(() =>
  import('#components/compare/claim-list.tsx').then((module) => module.ClaimList),
)

interface PaneHeaderProps {
  article: Article
  position: number
  claims: readonly PlacedClaim[]
  checked: number
  sentences: number
  locked: boolean
  onLock(locked: boolean): void
}

/** What a pane shows and how to change it: article chooser, order, lock, claim list, progress. */
export function PaneHeader({
  article,
  position,
  claims,
  checked,
  sentences,
  locked,
  onLock,
}: PaneHeaderProps) {
  const t = useTranslations('compare')
  const published = usePublished()
  const { articles } = useDerived()
  const { panes, setPanes } = useCompare()
  const [listOpen, setListOpen] = useState(false)

  const swap = (other: number) => {
    const next = [...panes]
    const [moved] = next.splice(position, 1)
    if (moved) next.splice(other, 0, moved)
    setPanes(next)
  }
  const show = (articleId: string) => {
    const already = panes.indexOf(articleId)
    const next = [...panes]
    next[position] = articleId
    if (already >= 0) next[already] = article.id
    setPanes(next)
  }

  return (
    <header className="pane-header">
      <Menu
        trigger={
          <button type="button" className="pane-chooser">
            <span className="sr-only">{t('chooseArticle')}: </span>
            <b>{article.outlet ?? article.title}</b>
            {article.publishedAt && <span className="pane-date">· {published(article.publishedAt)}</span>}
            <span className="pane-version">· {t('version', { number: article.current.number })}</span>
            <ChevronDown size={13} aria-hidden="true" />
          </button>
        }
      >
        <MenuChoice
          label={t('chooseArticle')}
          value={article.id}
          onChange={show}
          options={articles.map((candidate) => ({
            value: candidate.id,
            lang: candidate.language,
            label: (
              <>
                <b className="font-semibold">{candidate.outlet ?? '–'}</b>{' '}
                <span className="text-muted">{published(candidate.publishedAt)}</span>
                <span className="block font-text">{candidate.title}</span>
              </>
            ),
          }))}
        />
      </Menu>
      <button type="button" className="pane-count" onClick={() => setListOpen(true)} aria-haspopup="dialog">
        {t('claims', { count: claims.length })}
      </button>
      <span className="pane-tools">
        {locked && (
          <IconButton
            label={t('unlock')}
            size="small"
            aria-pressed
            onClick={() => onLock(false)}
            icon={<Lock />}
          />
        )}
        <Menu align="end" trigger={<IconButton label={t('paneMenu')} size="small" icon={<Ellipsis />} />}>
          <MenuCheckbox icon={<Lock />} checked={locked} onChange={onLock}>
            {t('lock')}
          </MenuCheckbox>
          <MenuItem icon={<ArrowLeft />} disabled={position === 0} onClick={() => swap(position - 1)}>
            {t('moveLeft')}
          </MenuItem>
          <MenuItem
            icon={<ArrowRight />}
            disabled={position === panes.length - 1}
            onClick={() => swap(position + 1)}
          >
            {t('moveRight')}
          </MenuItem>
          <MenuItem
            icon={<X />}
            disabled={panes.length <= 2}
            onClick={() => setPanes(panes.filter((id) => id !== article.id))}
          >
            {t('closePane')}
          </MenuItem>
        </Menu>
      </span>
      <span
        className="pane-progress"
        role="progressbar"
        aria-label={t('checkedHint')}
        aria-valuemin={0}
        aria-valuemax={sentences}
        aria-valuenow={checked}
        aria-valuetext={t('checkedProgress', { checked, sentences })}
        title={t('checkedProgress', { checked, sentences })}
      >
        <i style={{ width: `${(100 * checked) / Math.max(1, sentences)}%` }} />
      </span>
      {listOpen && <ClaimList article={article} claims={claims} open={listOpen} onOpenChange={setListOpen} />}
    </header>
  )
}
