'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { printedDate } from '#lib/domain/citation.ts'
import { otherEnd } from '#lib/domain/claim-relations.ts'
import type { Article } from '#lib/schemas/article.ts'

/** A partial ISO date for the reader's locale, as precise as it is: «Dez. 2024». */
export function usePublished(): (value: string | null) => string {
  const locale = useLocale()
  return useCallback((value) => printedDate(value, locale), [locale])
}

/** An article in a few words: outlet and date, or its title where neither is known. */
export function useArticleName(): (article: Pick<Article, 'outlet' | 'publishedAt' | 'title'>) => string {
  const published = usePublished()
  return useCallback(
    (article) => [article.outlet, published(article.publishedAt)].filter(Boolean).join(', ') || article.title,
    [published],
  )
}

/** What a screen reader says of a claim: "Aussage, im Widerspruch zu watson, Januar 2025: «…»". */
export function useClaimLabel(): (claimId: string) => string {
  const t = useTranslations('compare')
  const derived = useDerived()
  const name = useArticleName()
  return useCallback(
    (claimId) => {
      const placed = derived.placed.get(claimId)
      if (!placed) return ''
      const relations = (derived.linksOf.get(claimId) ?? []).slice(0, 3).flatMap((link) => {
        const other = derived.placed.get(otherEnd(link, claimId))
        if (!other) return []
        const key =
          link.status === 'suggested' ? `suggestedRelationTo.${link.kind}` : `relationTo.${link.kind}`
        return t(key as 'relationTo.duplicate', { article: name(other.article) })
      })
      const what = placed.claim.status === 'suggested' ? t('suggestedClaim') : t('claim')
      return `${[what, ...relations].join(', ')}: «${placed.anchor.quote}»`
    },
    [derived, name, t],
  )
}
