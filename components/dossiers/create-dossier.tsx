'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NameDialog } from '#components/dossiers/name-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { api } from '#lib/client/api.ts'

/** The button that makes a dossier and leads to its sources, where its first articles are added. */
export function CreateDossier({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('dossiers')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {t('create')}
      </Button>
      <NameDialog
        title={t('create')}
        action={t('create')}
        open={open}
        onOpenChange={setOpen}
        onSubmit={async (name) => {
          const dossier = await api.dossiers.create({ workspaceId, name })
          router.push(`/d/${dossier.id}/sources`)
        }}
      />
    </>
  )
}
