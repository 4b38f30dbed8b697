'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import { api } from '#lib/client/api.ts'

/** Joins the workspace and goes there. */
export function AcceptInvitation({ invitationId }: { invitationId: string }) {
  const t = useTranslations('people')
  const router = useRouter()
  const problem = useProblem()
  const [busy, setBusy] = useState(false)

  async function accept() {
    setBusy(true)
    try {
      const workspace = await api.invitations.accept({ invitationId })
      router.push(`/w/${workspace.id}`)
    } catch (error) {
      setBusy(false)
      problem.show(error)
    }
  }

  return (
    <Button variant="primary" size="large" busy={busy} onClick={() => void accept()}>
      {t('invitationAccept')}
    </Button>
  )
}
