'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { linkSides } from '#components/inspector/link-sides.ts'
import { useRelationName } from '#components/inspector/relation-mark.tsx'
import { outletOf, usePlace } from '#components/inspector/use-source.ts'
import { toast } from '#components/ui/toast.ts'
import { explain } from '#lib/analysis/explain.ts'
import { copyRichText } from '#lib/client/copy-rich-text.ts'
import { type Citation, citeAll, printedDate } from '#lib/domain/citation.ts'
import type { Link } from '#lib/schemas/link.ts'

/** A link as something to quote elsewhere: both passages with their sources, the reason, the note, a permalink. */
export function useCitation(): (link: Link) => Citation {
  const t = useTranslations('claims')
  const locale = useLocale()
  const { placed } = useDerived()
  const { dossier } = useDossier()
  const name = useRelationName()
  const place = usePlace()
  return useCallback(
    (link) => ({
      heading: name(link),
      passages: linkSides(link, placed).map((side) => ({
        quote: side.anchor.quote,
        outlet: outletOf(side.article),
        title: side.article.title,
        date: printedDate(side.article.publishedAt, locale),
        version: t('version', { number: side.article.current.number }),
        paragraph: place(side),
        url: side.article.url,
      })),
      remarks: [link.explanation ? explain(link.explanation, locale) : '', link.note ?? ''],
      permalink: `${window.location.origin}/d/${dossier.id}?link=${link.id}`,
    }),
    [dossier.id, locale, name, place, placed, t],
  )
}

/** Copies links with their quotes and sources, and says whether that worked. */
export function useCopyLinks(): (links: readonly Link[]) => Promise<void> {
  const t = useTranslations('links')
  const citation = useCitation()
  return useCallback(
    async (links) => {
      const copied = await copyRichText(citeAll(links.map(citation)))
      if (copied) toast.success(t('copied'))
      else toast.error(t('copyFailed'))
    },
    [citation, t],
  )
}
