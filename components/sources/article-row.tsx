'use client'

import { ArrowDown, ArrowUp, Ellipsis, Eye, FilePlus2, Pencil, Trash2, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useMay } from '#components/inspector/use-may.ts'
import { ArticleFacts } from '#components/sources/article-facts.tsx'
import { ShortHash } from '#components/sources/short-hash.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu.tsx'
import { printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

interface ArticleRowProps {
  article: Article
  /** Counted from 0. */
  place: number
  places: number
  /** Passages that are excluded from it. */
  excluded: number
  /** Confirmed claims without a passage in the newest version. */
  unanchored: number
  onMove: (place: number) => void
  onOpen: (window: 'details' | 'text' | 'version') => void
  onBin: () => void
}

/** One article: what is known of it, where it comes from, what can be done to it. */
export function ArticleRow({
  article,
  place,
  places,
  excluded,
  unanchored,
  onMove,
  onOpen,
  onBin,
}: ArticleRowProps) {
  const t = useTranslations('sources')
  const locale = useLocale()
  const may = useMay()
  const { title, outlet, author, publishedAt, role, dossierId } = article
  const known = [
    { key: 'outlet', fact: outlet },
    { key: 'date', fact: printedDate(publishedAt, locale) },
    { key: 'author', fact: author },
    { key: 'unknown', fact: outlet || publishedAt || author ? null : t('nothingKnown') },
    { key: 'role', fact: role === 'source' ? t('role.source') : null },
  ]
  const facts = known.filter(({ fact }) => fact)
  return (
    <li className="flex gap-3 py-4 sm:gap-4">
      {may('article.update') && (
        <div className="flex flex-col items-center max-sm:-ml-2">
          <IconButton
            size="small"
            label={t('moveUp', { title })}
            icon={<ArrowUp aria-hidden className="size-3.5!" />}
            aria-disabled={place === 0}
            onClick={() => place > 0 && onMove(place - 1)}
            className="aria-disabled:opacity-40"
          />
          <span aria-hidden className="text-muted text-xs tabular-nums">
            {place + 1}
          </span>
          <IconButton
            size="small"
            label={t('moveDown', { title })}
            icon={<ArrowDown aria-hidden className="size-3.5!" />}
            aria-disabled={place === places - 1}
            onClick={() => place < places - 1 && onMove(place + 1)}
            className="aria-disabled:opacity-40"
          />
        </div>
      )}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-1 gap-y-1 text-[13px] text-muted">
          {facts.map(({ key, fact }, index) => (
            <span key={key} dir="auto" className={key === 'outlet' ? 'font-semibold text-ink' : ''}>
              {fact}
              {index < facts.length - 1 && (
                <span aria-hidden className="font-normal text-muted">
                  {' '}
                  ·
                </span>
              )}
            </span>
          ))}
          {role === 'checked' && <Chip className="border-accent! text-accent!">{t('role.checked')}</Chip>}
        </p>
        <h2
          className="mt-0.5 break-words font-semibold font-text text-xl leading-snug"
          lang={article.language}
          dir="auto"
        >
          <Link href={`/d/${dossierId}?panes=${article.id}`} className="hover:underline">
            {title}
          </Link>
        </h2>
        <ArticleFacts article={article} />
        <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px]">
          <button
            type="button"
            onClick={() => onOpen('text')}
            className="min-h-6 touch:min-h-11 rounded-sm text-accent underline-offset-2 hover:underline"
          >
            {t('excluded', { count: excluded })}
            <span className="sr-only"> {t('inArticle', { title })}</span>
          </button>
          <ShortHash sha256={article.current.sha256} />
          {unanchored > 0 && (
            <span className="inline-flex items-center gap-1 font-medium text-updates">
              <TriangleAlert aria-hidden className="size-3.5" />
              {t('unanchored', { count: unanchored })}
            </span>
          )}
        </div>
      </div>
      <div className="flex shrink-0 items-start gap-0.5">
        {may('article.update') && (
          <IconButton
            label={t('correctOf', { title })}
            icon={<Pencil aria-hidden />}
            onClick={() => onOpen('details')}
            className="max-sm:hidden!"
          />
        )}
        <Menu
          align="end"
          trigger={<IconButton label={t('actionsOf', { title })} icon={<Ellipsis aria-hidden />} />}
        >
          <MenuItem icon={<Eye aria-hidden />} onClick={() => onOpen('text')}>
            {t('showText')}
          </MenuItem>
          {may('article.update') && (
            <MenuItem icon={<Pencil aria-hidden />} onClick={() => onOpen('details')}>
              {t('correct')}
            </MenuItem>
          )}
          {may('article.import') && (
            <MenuItem icon={<FilePlus2 aria-hidden />} onClick={() => onOpen('version')}>
              {t('newVersion')}
            </MenuItem>
          )}
          {may('article.delete') && (
            <>
              <MenuSeparator />
              <MenuItem icon={<Trash2 aria-hidden />} onClick={onBin}>
                {t('bin')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
    </li>
  )
}
