'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'

export function RenameWorkspace({ workspaceId, name }: { workspaceId: string; name: string }) {
  const t = useTranslations()
  const router = useRouter()
  const problem = useProblem()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (wanted === '') return setError(t('workspace.nameMissing'))
    setBusy(true)
    setError(null)
    try {
      await api.workspaces.update({ workspaceId, name: wanted })
      toast.success(t('workspace.nameSaved'))
      router.refresh()
    } catch (failure) {
      setError(problem.describe(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex max-w-lg items-start gap-2">
      <TextField
        label={t('workspace.name')}
        hideLabel
        name="name"
        defaultValue={name}
        maxLength={120}
        error={error}
        required
        className="flex-1"
      />
      <Button type="submit" busy={busy} className="min-h-9">
        {t('common.save')}
      </Button>
    </form>
  )
}
