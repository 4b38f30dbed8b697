'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useProblem } from '#components/ui/use-problem.ts'

interface NameDialogProps {
  title: string
  /** What the main button says. */
  action: string
  name?: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Saves the name; while it runs the dialog waits, when it fails it stays open and says why. */
  onSubmit: (name: string) => Promise<void>
}

/** Asks for the name of a dossier. */
export function NameDialog({ title, action, name = '', open, onOpenChange, onSubmit }: NameDialogProps) {
  const t = useTranslations()
  const problem = useProblem()
  const formId = useId()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (wanted === '') return setError(t('dossiers.nameMissing'))
    setBusy(true)
    setError(null)
    try {
      await onSubmit(wanted)
      onOpenChange(false)
    } catch (failure) {
      setError(problem.describe(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={title}
      open={open}
      onOpenChange={(next) => {
        setError(null)
        onOpenChange(next)
      }}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('dossiers.name')}
          name="name"
          defaultValue={name}
          maxLength={200}
          hint={t('dossiers.nameHint')}
          error={error}
          required
        />
      </form>
    </Dialog>
  )
}
