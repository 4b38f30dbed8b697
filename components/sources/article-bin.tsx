'use client'

import { RotateCcw } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMay } from '#components/inspector/use-may.ts'
import { Button } from '#components/ui/button.tsx'
import { printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

interface ArticleBinProps {
  articles: readonly Article[]
  onRestore: (article: Article) => void
}

/** Articles that were put into the bin: their claims wait with them. */
export function ArticleBin({ articles, onRestore }: ArticleBinProps) {
  const t = useTranslations('sources')
  const locale = useLocale()
  const may = useMay()
  if (articles.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="font-semibold text-[13px] text-muted uppercase tracking-[0.05em]">{t('binTitle')}</h2>
      <p className="mb-2 text-[13px] text-muted">{t('binHint')}</p>
      <ul className="divide-y divide-line border-line border-y">
        {articles.map((article) => (
          <li key={article.id} className="flex items-center gap-3 py-2">
            <p className="min-w-0 flex-1">
              <span className="break-words font-text" lang={article.language} dir="auto">
                {article.title}
              </span>{' '}
              <span className="text-[13px] text-muted">
                {[article.outlet, printedDate(article.publishedAt, locale)].filter(Boolean).join(', ')}
              </span>
            </p>
            {may('article.delete') && (
              <Button
                size="small"
                icon={<RotateCcw aria-hidden className="size-3" />}
                onClick={() => onRestore(article)}
                aria-label={t('takeOutOf', { title: article.title })}
              >
                {t('takeOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
