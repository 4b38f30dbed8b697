'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTriage } from '#components/inspector/use-triage.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.ts'

const thresholds = ['0.95', '0.9', '0.8', '0.7', '0'] as const

/** Accepts all suggestions from a threshold on, after asking. */
export function AcceptAll({ onClose }: { onClose: () => void }) {
  const t = useTranslations('compare.inspector.tray')
  const i = useTranslations('links')
  const common = useTranslations('common')
  const { suggestions, acceptAll } = useTriage()
  // From 90 % on, or from where there is anything to accept.
  const [threshold, setThreshold] = useState<(typeof thresholds)[number]>(
    () => thresholds.slice(1).find((value) => (suggestions[0]?.score ?? 0) >= Number(value)) ?? '0',
  )
  const [busy, setBusy] = useState(false)
  const chosen = suggestions.filter((link) => (link.score ?? 0) >= Number(threshold))

  async function accept() {
    setBusy(true)
    // A refusal opens a window of its own; this one would stand in its way.
    onClose()
    if (await acceptAll(chosen)) toast.success(i('confirmed', { count: chosen.length }))
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('acceptTitle')}
      description={t('acceptDescription')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" disabled={chosen.length === 0} busy={busy} onClick={() => void accept()}>
            {t('acceptCount', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <Select
        label={t('threshold')}
        value={threshold}
        options={thresholds.map((value) => ({
          value,
          label: value === '0' ? t('all') : t('from', { score: Number(value) }),
          hint: i('count', {
            count: suggestions.filter((link) => (link.score ?? 0) >= Number(value)).length,
          }),
        }))}
        onChange={setThreshold}
      />
    </Dialog>
  )
}
