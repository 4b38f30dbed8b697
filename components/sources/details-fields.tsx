'use client'

import { useLocale, useTranslations } from 'next-intl'
import {
  type ArticleDraft,
  type DraftField,
  type DraftProblems,
  languages,
} from '#components/sources/article-draft.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { printedDate } from '#lib/domain/citation.ts'
import { readPartialDate } from '#lib/domain/partial-date.ts'

interface DetailsFieldsProps {
  draft: ArticleDraft
  onChange: (change: Partial<ArticleDraft>) => void
  problems: DraftProblems
}

/** The fields of what is known of an article. */
export function DetailsFields({ draft, onChange, problems }: DetailsFieldsProps) {
  const t = useTranslations('sources')
  const locale = useLocale()
  const date = readPartialDate(draft.publishedAt)
  const errorOf = (field: DraftField) => {
    const problem = problems[field]
    return problem ? t(`problem.${problem}`) : null
  }
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <TextField
        label={t('field.title')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={errorOf('title')}
        maxLength={300}
        className="sm:col-span-2"
        dir="auto"
        required
      />
      <TextField
        label={t('field.outlet')}
        value={draft.outlet}
        onChange={(outlet) => onChange({ outlet })}
        maxLength={120}
        dir="auto"
      />
      <TextField
        label={t('field.author')}
        value={draft.author}
        onChange={(author) => onChange({ author })}
        maxLength={200}
        dir="auto"
      />
      <TextField
        label={t('field.publishedAt')}
        value={draft.publishedAt}
        onChange={(publishedAt) => onChange({ publishedAt })}
        error={errorOf('publishedAt')}
        hint={date ? t('dateRead', { date: printedDate(date, locale) }) : t('dateHint')}
        maxLength={20}
      />
      <TextField
        label={t('field.url')}
        type="url"
        value={draft.url}
        onChange={(url) => onChange({ url })}
        error={errorOf('url')}
        placeholder="https://"
        maxLength={2000}
      />
      <Select
        label={t('field.language')}
        value={draft.language}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(language) => onChange({ language })}
      />
      <Select
        label={t('field.role')}
        value={draft.role}
        options={(['source', 'checked'] as const).map((value) => ({
          value,
          label: t(`role.${value}`),
          hint: t(`roleHint.${value}`),
        }))}
        onChange={(role) => onChange({ role })}
      />
    </div>
  )
}
