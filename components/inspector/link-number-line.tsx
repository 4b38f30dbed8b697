'use client'

import { useTranslations } from 'next-intl'
import { NumberLine } from '#components/charts/number-line.tsx'
import { areComparable, type LinkSide } from '#components/inspector/link-sides.ts'
import { outletOf } from '#components/inspector/use-source.ts'
import { tinyDate } from '#lib/domain/citation.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { printFigure } from '#lib/domain/printed-figure.ts'
import type { Quantity } from '#lib/schemas/claim.ts'

interface LinkNumberLineProps {
  sides: readonly (Pick<LinkSide, 'claim' | 'article'> & { quantity: Quantity | null })[]
  relation: LinkKind | null
  title?: string
  established?: boolean
  width?: number
  className?: string
}

/** The figures of linked passages on one axis; nothing where they do not measure the same. */
export function LinkNumberLine({ sides, title, ...rest }: LinkNumberLineProps) {
  const t = useTranslations('compare.inspector.numberLine')
  if (!areComparable(sides.map(({ quantity }) => quantity))) return null
  // Vague magnitudes alone ("Millionen") have no place on an axis that would tell anything.
  if (sides.every(({ quantity }) => quantity?.hedge === 'indefinite')) return null
  const figures = sides.flatMap(({ claim, article, quantity }) =>
    quantity
      ? [
          {
            id: `${claim.id} ${quantity.id}`,
            name: outletOf(article),
            date: tinyDate(article.publishedAt),
            quantity,
            printed: printFigure(quantity),
          },
        ]
      : [],
  )
  return <NumberLine figures={figures} title={title ?? t('title')} {...rest} />
}
