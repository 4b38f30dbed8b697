'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { isLanguage } from '#components/sources/article-draft.ts'
import type { Article } from '#lib/schemas/article.ts'

/** Version, language and size of an article, and how and when its text was obtained. */
export function ArticleFacts({ article }: { article: Article }) {
  const t = useTranslations('sources')
  const format = useFormatter()
  const { current, language } = article
  const size =
    current.bytes < 1000
      ? format.number(current.bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
      : format.number(current.bytes / 1000, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-muted text-xs leading-6">
      <span>{t('version', { number: current.number })}</span>
      <span>{isLanguage(language) ? t(`language.${language}`) : language}</span>
      <span>
        {t(`obtained.${current.obtained}`, {
          date: format.dateTime(new Date(current.obtainedAt), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </span>
      {current.filename && (
        <span className="min-w-0 break-all" dir="auto">
          {current.filename}
        </span>
      )}
      <span>{size}</span>
    </p>
  )
}
