'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { tagColors } from '#components/tags/tag-colors.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { isProblem } from '#lib/client/problem-error.ts'

interface TagDialogProps {
  title: string
  name: string
  color: string
  onClose: () => void
  onSubmit: (tag: { name: string; color: string }) => Promise<void>
}

/** Asks for name and colour of a tag. */
export function TagDialog({ title, name, color: initialColor, onClose, onSubmit }: TagDialogProps) {
  const t = useTranslations()
  const problem = useProblem()
  const formId = useId()
  const [color, setColor] = useState(initialColor)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (wanted === '') return setError(t('tags.nameMissing'))
    setBusy(true)
    setError(null)
    try {
      await onSubmit({ name: wanted, color })
      onClose()
    } catch (failure) {
      setError(isProblem(failure, 'exists') ? t('tags.exists') : problem.describe(failure))
      setBusy(false)
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextField
          label={t('tags.name')}
          name="name"
          defaultValue={name}
          maxLength={60}
          error={error}
          required
        />
        <fieldset>
          <legend className="mb-1.5 font-medium text-[13px]">{t('tags.color')}</legend>
          <div className="flex flex-wrap gap-0.5">
            {tagColors.map(({ key, value }) => (
              <label
                key={key}
                title={t(`tags.colors.${key}`)}
                className="grid size-8 touch:size-11 cursor-pointer place-items-center rounded-full has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="color"
                  value={value}
                  checked={color === value}
                  onChange={() => setColor(value)}
                  aria-label={t(`tags.colors.${key}`)}
                  className="sr-only"
                />
                <span
                  aria-hidden
                  className="grid size-6 place-items-center rounded-full"
                  style={{ background: value }}
                >
                  {color === value && <Check className="size-4 text-white" strokeWidth={3} />}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  )
}
