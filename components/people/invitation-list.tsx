'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useOptimistic, useTransition } from 'react'
import { CopyInvitation } from '#components/people/copy-invitation.tsx'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import type { Invitation } from '#lib/schemas/workspace.ts'

/** Invitations nobody has accepted yet. */
export function InvitationList({
  workspaceId,
  invitations,
}: {
  workspaceId: string
  invitations: Invitation[]
}) {
  const t = useTranslations('people')
  const router = useRouter()
  const problem = useProblem()
  const [, startTransition] = useTransition()
  const [shown, hide] = useOptimistic(invitations, (present, id: string) =>
    present.filter((invitation) => invitation.id !== id),
  )

  const withdraw = ({ id }: Invitation) =>
    startTransition(async () => {
      hide(id)
      try {
        await api.invitations.cancel({ workspaceId, invitationId: id })
        toast.success(t('withdrawn'))
      } catch (error) {
        problem.show(error)
      }
      router.refresh()
    })

  return (
    <ul className="divide-y divide-line border-line border-y">
      {shown.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 sm:px-2">
          <div className="min-w-0 basis-56">
            <p className="truncate font-semibold">{invitation.email}</p>
            <p className="text-[13px] text-muted">
              {t(`roles.${invitation.role}`)} · {t('expires', { date: new Date(invitation.expiresAt) })}
            </p>
          </div>
          <div className="min-w-0 flex-1 basis-64">
            <CopyInvitation invitation={invitation} />
          </div>
          <Button variant="quiet" onClick={() => withdraw(invitation)}>
            {t('withdraw')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
