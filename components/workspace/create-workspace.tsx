'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'

/** Makes a workspace and leads into it: as a form on the page, or behind a button. */
export function CreateWorkspace({ as }: { as: 'form' | 'dialog' }) {
  const t = useTranslations('workspace')
  const router = useRouter()
  const problem = useProblem()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (name === '') return setError(t('nameMissing'))
    setBusy(true)
    try {
      const workspace = await api.workspaces.create({ name })
      router.push(`/w/${workspace.id}`)
    } catch (failure) {
      setBusy(false)
      setError(problem.describe(failure))
    }
  }

  const form = (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex max-w-sm flex-col gap-4 pb-2">
      <TextField
        label={t('name')}
        name="name"
        maxLength={120}
        error={error}
        hint={t('createHint')}
        required
      />
      <Button type="submit" variant="primary" busy={busy} className="self-start">
        {t('create')}
      </Button>
    </form>
  )
  if (as === 'form') return form
  return (
    <Dialog
      title={t('create')}
      trigger={
        <Button variant="primary" icon={<Plus aria-hidden className="size-4" />}>
          {t('create')}
        </Button>
      }
    >
      {form}
    </Dialog>
  )
}
