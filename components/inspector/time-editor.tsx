'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EditorForm } from '#components/inspector/editor-form.tsx'
import { type Precision, readTime, timeDates } from '#components/inspector/time-input.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { ClaimTime } from '#lib/schemas/claim.ts'

interface TimeEditorProps {
  time: ClaimTime | null
  onSave(time: ClaimTime | null): Promise<void>
  onCancel(): void
}

const precisions: readonly Precision[] = ['day', 'month', 'year', 'period']

/** Corrects the time a claim speaks of: from, to, and how precisely it is known. */
export function TimeEditor({ time, onSave, onCancel }: TimeEditorProps) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector.time')
  const [precision, setPrecision] = useState<Precision>(time?.precision ?? 'month')
  const [from, setFrom] = useState(timeDates(time).from)
  const [to, setTo] = useState(timeDates(time).to)
  const read = readTime({ from, to, precision })
  const problem = 'problem' in read ? read.problem : null
  return (
    <EditorForm
      onSubmit={async () => {
        if ('time' in read) await onSave(read.time)
      }}
      onCancel={onCancel}
    >
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label={i('from')}
          placeholder={i('format')}
          value={from}
          onChange={setFrom}
          error={problem === 'from' ? i('unreadable') : null}
          maxLength={10}
          autoFocus
        />
        <TextField
          label={i('to')}
          placeholder={i('format')}
          value={to}
          onChange={setTo}
          error={problem === 'to' ? i('unreadable') : problem === 'reversed' ? i('reversed') : null}
          maxLength={10}
        />
      </div>
      <p className="text-muted text-xs">{i('hint')}</p>
      <Select
        label={i('precision')}
        value={precision}
        options={precisions.map((value) => ({ value, label: t(`precision.${value}`) }))}
        onChange={setPrecision}
      />
    </EditorForm>
  )
}
