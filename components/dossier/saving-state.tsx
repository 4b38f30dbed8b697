'use client'

import { useTranslations } from 'next-intl'
import { usePendingCount, useSaving } from '#components/dossier/dossier-provider.tsx'

/** Whether what is shown is committed, in words: saved, saving, or offline with what waits. */
export function SavingState() {
  const t = useTranslations('shell')
  const saving = useSaving()
  const pending = usePendingCount()
  const color = saving === 'saved' ? 'text-success' : saving === 'saving' ? 'text-muted' : 'text-danger'
  return (
    <span
      role="status"
      className={`saving-state ml-2 whitespace-nowrap text-xs ${color}`}
      data-saving={saving}
    >
      <span aria-hidden="true">●</span> {t(`saving.${saving}`, { count: pending })}
    </span>
  )
}
