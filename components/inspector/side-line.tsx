'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
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
    <>
      {line(article)} · {claim.origin ?? t('origin.unproven')}
    </>
  )
  const content = quantity ? (
    <>
      <b className={clsx('font-semibold', relationClasses[kind].text)}>{printFigure(quantity)}</b>
      <span>{source}</span>
    </>
  ) : (
    <span className={clsx('col-span-2 border-l-[3px] pl-2.5', relationClasses[kind].edge)}>
      <span className="block font-text text-[15px] leading-snug" lang={article.language} dir="auto">
        «{shortQuote(anchor.quote, 160)}»
      </span>
      <span className="block text-muted">{source}</span>
    </span>
  )
  const row = 'col-span-2 grid grid-cols-subgrid items-baseline'
  return (
    <li className={row}>
      {onChoose ? (
        <button
          type="button"
          className={clsx(row, '-mx-1.5 touch:min-h-11 rounded-md px-1.5 py-0.5 text-left hover:bg-hover')}
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

/** The sides of a link one below the other, figures in one column and sources in the next. */
export function SideLines({ children }: { children: ReactNode }) {
  return <ul className="grid grid-cols-[auto_1fr] gap-x-2.5 gap-y-1 text-[13px]">{children}</ul>
}
