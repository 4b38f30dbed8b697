'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { printedDate } from '#lib/domain/citation.ts'
import { printFigure } from '#lib/domain/printed-figure.ts'
import type { Claim, ClaimTime, Quantity } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'

/** A time span in the reader's language: "seit Jan. 2023", "Dez. 2024", "Jan. 2023 – Dez. 2024". */
export function useTimeText(): (time: ClaimTime) => string {
  const t = useTranslations('compare.inspector')
  const locale = useLocale()
  return useCallback(
    ({ from, to, precision }) => {
      const length = precision === 'year' ? 4 : precision === 'day' ? 10 : 7
      const print = (date: string) => printedDate(date.slice(0, length), locale)
      if (from && to) {
        const [start, end] = [print(from), print(to)]
        return start === end ? start : `${start} – ${end}`
      }
      return from ? t('time.since', { date: print(from) }) : t('time.until', { date: print(to ?? '') })
    },
    [locale, t],
  )
}

/** Any correctable value of a claim, link or question in words, for showing two versions beside each other. */
export function useDescribedValue(): (field: string, value: unknown) => string {
  const t = useTranslations()
  const state = useDossier()
  const time = useTimeText()
  return useCallback(
    (field, value) => {
      if (value === null || value === undefined || value === '') return '—'
      switch (field) {
        case 'kinds':
          return (value as Claim['kinds']).map((kind) => t(`claims.kind.${kind}`)).join(', ') || '—'
        case 'tagIds':
          return (value as string[]).flatMap((id) => state.tag.get(id)?.name ?? []).join(', ') || '—'
        case 'quantities':
          return (value as Quantity[]).map(printFigure).join(', ') || '—'
        case 'time':
          return time(value as ClaimTime)
        case 'modality':
          return t(`claims.modality.${value as Claim['modality']}`)
        case 'anchor':
          return `«${(value as { quote: string }).quote}»`
        case 'status':
          return t(`claims.status.${value as Claim['status']}`)
        case 'nature':
          return t(`links.nature.${value as NonNullable<Link['nature']>}`)
        case 'severity':
          return t(`links.severity.${value as NonNullable<Link['severity']>}`)
        default:
          return String(value)
      }
    },
    [state.tag, t, time],
  )
}
