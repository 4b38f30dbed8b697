'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import { paragraphsOf, printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

/** What an article is known by: its outlet, or its title. */
export const outletOf = (article: Pick<Article, 'outlet' | 'title'>) => article.outlet ?? article.title

/** "Pendelblatt, Jan. 2025". */
export function useArticleLine(): (article: Article) => string {
  const locale = useLocale()
  return useCallback(
    (article) => [outletOf(article), printedDate(article.publishedAt, locale)].filter(Boolean).join(', '),
    [locale],
  )
}

/** Where in its article a claim stands: "Absatz 3", "Zwischentitel", or nothing where that is unknown. */
export function usePlace(): (placed: PlacedClaim) => string {
  const t = useTranslations('claims')
  const derived = useDerived()
  return useCallback(
    ({ article, anchor }) => {
      const blocks = derived.textOf(article.id)?.blocks
      if (!blocks) return ''
      const range = paragraphsOf(blocks, anchor)
      if (!range)
        return blocks.some(({ start, end }) => start < anchor.end && end > anchor.start) ? t('heading') : ''
      return range.first === range.last
        ? t('paragraph', { number: range.first })
        : t('paragraphs', { ...range })
    },
    [derived, t],
  )
}
