'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { useTimeText } from '#components/inspector/use-described-value.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { Claim } from '#lib/schemas/claim.ts'

const TimeEditor = dynamic(() =>
  import('#components/inspector/time-editor.tsx').then((module) => module.TimeEditor),
)
const OriginEditor = dynamic(() =>
  import('#components/inspector/origin-editor.tsx').then((module) => module.OriginEditor),
)

type Fact = 'time' | 'origin'

/** When a claim speaks of, and who says it and how: read by the analysis, corrected in place. */
export function ClaimFacts({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector')
  const time = useTimeText()
  const { saveClaim } = useSave()
  const [editing, setEditing] = useState<Fact | null>(null)
  const close = () => setEditing(null)
  const row = (fact: Fact, label: string, value: ReactNode) => (
    <div className="flex min-h-7 items-center gap-2">
      <dt className="w-16 shrink-0 text-muted">{label}</dt>
      <dd className="flex min-w-0 flex-1 items-center gap-2">
        <span className="min-w-0 flex-1">{value}</span>
        {!readOnly && (
          <IconButton
            label={i('editField', { field: label })}
            size="small"
            className="-mr-1.5"
            icon={<Pencil aria-hidden />}
            onClick={() => setEditing(fact)}
          />
        )}
      </dd>
    </div>
  )
  return (
    <div className="mt-2 text-[13px]">
      <dl>
        {editing !== 'time' && row('time', i('field.time'), claim.time ? time(claim.time) : '—')}
        {editing !== 'origin' &&
          row(
            'origin',
            t('origin.label'),
            <>
              {claim.origin ?? t('origin.unproven')}
              <span className="text-muted"> · {t(`modality.${claim.modality}`)}</span>
            </>,
          )}
      </dl>
      {editing === 'time' && (
        <TimeEditor
          time={claim.time}
          onSave={async (next) => {
            if (await saveClaim(claim, { time: next })) close()
          }}
          onCancel={close}
        />
      )}
      {editing === 'origin' && (
        <OriginEditor
          origin={claim.origin}
          modality={claim.modality}
          onSave={async (next) => {
            if (await saveClaim(claim, next)) close()
          }}
          onCancel={close}
        />
      )}
    </div>
  )
}
