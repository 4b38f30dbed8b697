'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useDossier } from '#components/dossier/dossier-provider.tsx'

interface HistoryLineProps {
  /** Null: suggested by the analysis. */
  createdById: string | null
  createdAt: string
  what: 'claim' | 'link' | 'question'
}

/** Who made something and when. */
export function HistoryLine({ createdById, createdAt, what }: HistoryLineProps) {
  const t = useTranslations('compare.inspector.history')
  const format = useFormatter()
  const { people } = useDossier()
  const date = format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })
  const name = people.find((person) => person.id === createdById)?.name
  return (
    <p className="mt-3 text-muted text-xs">
      {createdById === null ? t('analysis', { date }) : t(what, { name: name ?? t('somebody'), date })}
    </p>
  )
}
