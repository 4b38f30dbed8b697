'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type LinkSide, shortQuote } from '#components/inspector/link-sides.ts'
import { relationClasses } from '#components/inspector/relation-mark.tsx'
import { useArticleLine } from '#components/inspector/use-source.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { printFigure } from '#lib/domain/printed-figure.ts'

interface SideLineProps {
  side: LinkSide
  kind: LinkKind
  onChoose?: () => void
}

/** One side of a link: "≈ 10'000  Pendelblatt, Jan. 2025 · ohne Beleg", or the passage where there is no figure. */
export function SideLine({ side, kind, onChoose }: SideLineProps) {
  const t = useTranslations('claims')
  const line = useArticleLine()
  const { claim, article, anchor, quantity } = side
  const source = (
    <span className="text-[13px]">
      {line(article)} · {claim.origin ?? t('origin.unproven')}
    </span>
  )
  const content = quantity ? (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <b className={clsx('font-semibold text-[13px] tabular-nums', relationClasses[kind].text)}>
        {printFigure(quantity)}
      </b>
      {source}
    </span>
  ) : (
    <span className={clsx('block border-l-[3px] pl-2.5', relationClasses[kind].edge)}>
      <span className="block font-text text-[15px] leading-snug" lang={article.language} dir="auto">
        «{shortQuote(anchor.quote, 160)}»
      </span>
      <span className="block text-muted">{source}</span>
    </span>
  )
  return (
    <li>
      {onChoose ? (
        <button
          type="button"
          className="-mx-1.5 block w-[calc(100%+0.75rem)] rounded-md px-1.5 py-0.5 text-left hover:bg-hover touch:min-h-11"
          onClick={onChoose}
        >
          {content}
        </button>
      ) : (
        content
      )}
    </li>
  )
}
