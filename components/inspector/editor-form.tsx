'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'

interface EditorFormProps {
  children: ReactNode
  /** Resolves once it is saved or given up; what cannot be saved yet returns at once. */
  onSubmit(): Promise<void>
  onCancel(): void
  /** Further buttons, at the end of the row. */
  end?: ReactNode
}

/** The frame of what is corrected in place: Enter saves, Escape leaves it as it was. */
export function EditorForm({ children, onSubmit, onCancel, end }: EditorFormProps) {
  const t = useTranslations('common')
  const [busy, setBusy] = useState(false)
  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    await onSubmit()
    setBusy(false)
  }
  return (
    <form
      className="my-1.5 flex flex-col gap-2.5 rounded-lg border border-line-strong p-2.5"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onCancel()
      }}
    >
      {children}
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
        {end}
      </div>
    </form>
  )
}
