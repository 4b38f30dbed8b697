'use client'

import { useFormatter } from 'next-intl'
import { useEffect, useState } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'

/** The head of the printed list: what it is of, and from when. */
export function PrintedHead({ title, count }: { title: string; count: string }) {
  const format = useFormatter()
  const { dossier, workspace } = useDossier()
  const [date, setDate] = useState<Date | null>(null)
  useEffect(() => {
    const now = () => setDate(new Date())
    now()
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return (
    <div className="mb-3 hidden border-ink border-b-2 pb-2 print:block">
      <p className="text-[13px] text-muted">
        {workspace.name} / {dossier.name}
      </p>
      <p className="font-semibold font-text text-[26px] leading-tight">{title}</p>
      <p className="text-[13px] text-muted">
        {count}
        {date && ` · ${format.dateTime(date, { dateStyle: 'long', timeStyle: 'short' })}`}
      </p>
    </div>
  )
}
