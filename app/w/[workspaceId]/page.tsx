import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CreateDossier } from '#components/dossiers/create-dossier.tsx'
import { DossierList } from '#components/dossiers/dossier-list.tsx'
import { DossierTabs } from '#components/dossiers/dossier-tabs.tsx'
import { PageBody } from '#components/shell/page-body.tsx'
import { serverApi } from '#lib/api/server-client.ts'
import { may } from '#lib/domain/permissions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dossiers'))('title') }
}

interface DossiersPageProps {
  params: Promise<{ workspaceId: string }>
  searchParams: Promise<{ list?: string | string[] }>
}

export default async function DossiersPage({ params, searchParams }: DossiersPageProps) {
  const { workspaceId } = await params
  const { list } = await searchParams
  const which = list === 'archived' || list === 'deleted' ? list : 'active'
  const api = await serverApi()
  const [{ role }, dossiers] = await Promise.all([
    api.workspaces.get({ workspaceId }),
    api.dossiers.list({ workspaceId, which }),
  ])
  const t = await getTranslations('dossiers')
  return (
    <PageBody
      title={t('title')}
      action={may(role, 'dossier.create') && <CreateDossier workspaceId={workspaceId} />}
    >
      <DossierTabs workspaceId={workspaceId} which={which} />
      <DossierList dossiers={dossiers} which={which} role={role} />
    </PageBody>
  )
}
