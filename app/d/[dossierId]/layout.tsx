import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'
import { DossierProvider } from '#components/dossier/dossier-provider.tsx'
import { SavingState } from '#components/dossier/saving-state.tsx'
import { DossierNav } from '#components/shell/dossier-nav.tsx'
import { HeaderSlot } from '#components/shell/header-slot.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { currentUser, serverApi } from '#lib/api/server-client.ts'

interface DossierLayoutProps {
  children: ReactNode
  params: Promise<{ dossierId: string }>
}

export async function generateMetadata({ params }: DossierLayoutProps): Promise<Metadata> {
  const { dossierId } = await params
  // Where there is no such dossier the layout says so; thrown here, it would leave that page without a title.
  const dossier = await (await serverApi()).dossiers.get({ dossierId }).catch(() => null)
  if (!dossier) return {}
  const t = await getTranslations('common')
  return { title: { default: dossier.name, template: `%s – ${dossier.name} – ${t('appName')}` } }
}

export default async function DossierLayout({ children, params }: DossierLayoutProps) {
  const { dossierId } = await params
  const api = await serverApi()
  const snapshot = await api.dossiers.snapshot({ dossierId })
  const { dossier, workspace } = snapshot
  const t = await getTranslations('dossiers')
  const notice = dossier.deletedAt ? t('deletedNotice') : dossier.archivedAt ? t('archivedNotice') : null
  return (
    <NuqsAdapter>
      <DossierProvider snapshot={snapshot}>
        <PageFrame
          fill
          crumbs={[{ label: workspace.name, href: `/w/${workspace.id}` }, { label: dossier.name }]}
          nav={<DossierNav dossierId={dossierId} />}
          user={await currentUser()}
          workspaceId={workspace.id}
        >
          {notice && <p className="border-line border-b bg-updates-soft px-4 py-2 text-ink">{notice}</p>}
          <HeaderSlot>
            <SavingState />
          </HeaderSlot>
          {children}
        </PageFrame>
      </DossierProvider>
    </NuqsAdapter>
  )
}
