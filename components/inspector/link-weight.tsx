'use client'

import { useTranslations } from 'next-intl'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { Select } from '#components/ui/select.tsx'
import { natures, severities } from '#lib/domain/vocabulary.ts'
import type { Link } from '#lib/schemas/link.ts'

type Nature = NonNullable<Link['nature']>
type Severity = NonNullable<Link['severity']>

/** In what a contradiction consists and how much it weighs. */
export function LinkWeight({ link, readOnly }: { link: Link; readOnly: boolean }) {
  const t = useTranslations('links')
  const { saveLink } = useSave()
  const natureOptions: (Nature | '')[] = ['', ...natures]
  const severityOptions: (Severity | '')[] = ['', ...severities]
  if (readOnly) {
    return (
      link.severity && (
        <p className="mt-2 text-[13px]">{`${t('severityLabel')}: ${t(`severity.${link.severity}`)}`}</p>
      )
    )
  }
  return (
    <div className="mt-3 grid grid-cols-2 gap-2">
      <Select
        label={t('natureLabel')}
        value={link.nature ?? ''}
        options={natureOptions.map((value) => ({ value, label: value ? t(`nature.${value}`) : t('unset') }))}
        onChange={(value) => void saveLink(link, { nature: value === '' ? null : value })}
      />
      <Select
        label={t('severityLabel')}
        value={link.severity ?? ''}
        options={severityOptions.map((value) => ({
          value,
          label: value ? t(`severity.${value}`) : t('unset'),
        }))}
        onChange={(value) => void saveLink(link, { severity: value === '' ? null : value })}
      />
    </div>
  )
}
