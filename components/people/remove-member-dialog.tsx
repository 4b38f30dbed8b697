'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose } from '#components/ui/dialog.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'
import type { Member } from '#lib/schemas/workspace.ts'

interface RemoveMemberDialogProps {
  workspaceId: string
  member: Member
  /** One leaves oneself. */
  isSelf: boolean
  onClose: () => void
}

/** Asks before a membership ends. */
export function RemoveMemberDialog({ workspaceId, member, isSelf, onClose }: RemoveMemberDialogProps) {
  const t = useTranslations('people')
  const common = useTranslations('common')
  const router = useRouter()
  const problem = useProblem()
  const [busy, setBusy] = useState(false)

  async function end() {
    setBusy(true)
    try {
      if (isSelf) await api.members.leave({ workspaceId })
      else await api.members.remove({ workspaceId, memberId: member.id })
    } catch (error) {
      setBusy(false)
      return problem.show(error)
    }
    onClose()
    if (isSelf) router.push('/w')
    else router.refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={isSelf ? `${t('leave')}?` : t('removeTitle', { name: member.name })}
      description={isSelf ? t('leaveConfirm') : t('removeConfirm', { name: member.name })}
      footer={
        <>
          <DialogClose>
            <Button>{common('cancel')}</Button>
          </DialogClose>
          <Button variant="danger" busy={busy} onClick={() => void end()}>
            {isSelf ? t('leave') : t('remove')}
          </Button>
        </>
      }
    />
  )
}
