'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { CopyInvitation } from '#components/people/copy-invitation.tsx'
import { RoleSelect } from '#components/people/role-select.tsx'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import { isProblem } from '#lib/client/problem-error.ts'
import type { Role } from '#lib/domain/permissions.ts'
import type { Invitation } from '#lib/schemas/workspace.ts'

/** Invites somebody: asks for address and role, then hands over the link to pass on. */
export function InviteDialog({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations()
  const router = useRouter()
  const problem = useProblem()
  const formId = useId()
  const [role, setRole] = useState<Role>('annotator')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [invitation, setInvitation] = useState<Invitation | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim()
    setBusy(true)
    setError(null)
    try {
      setInvitation(await api.invitations.create({ workspaceId, email, role }))
      router.refresh()
    } catch (failure) {
      if (isProblem(failure, 'invalid')) setError(t('auth.problem.invalidEmail'))
      else if (isProblem(failure, 'exists')) setError(t('people.alreadyKnown'))
      else setError(problem.describe(failure))
    } finally {
      setBusy(false)
    }
  }

  const footer = invitation ? (
    <DialogClose>
      <Button>{t('common.close')}</Button>
    </DialogClose>
  ) : (
    <>
      <DialogClose>
        <Button>{t('common.cancel')}</Button>
      </DialogClose>
      <Button type="submit" form={formId} variant="primary" busy={busy}>
        {t('people.invite')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={invitation ? t('people.invited', { email: invitation.email }) : t('people.inviteTitle')}
      description={t('people.inviteHint')}
      footer={footer}
      size="medium"
      onOpenChange={() => {
        setInvitation(null)
        setError(null)
      }}
      trigger={
        <Button variant="primary" icon={<UserPlus aria-hidden className="size-4" />}>
          {t('people.invite')}
        </Button>
      }
    >
      {invitation ? (
        <CopyInvitation invitation={invitation} />
      ) : (
        <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <TextField
            label={t('people.email')}
            name="email"
            type="email"
            maxLength={254}
            error={error}
            required
          />
          <RoleSelect label={t('people.role')} value={role} onChange={setRole} />
        </form>
      )}
    </Dialog>
  )
}
