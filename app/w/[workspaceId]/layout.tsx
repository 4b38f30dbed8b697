import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { WorkspaceNav } from '#components/shell/workspace-nav.tsx'
import { currentUser, serverApi } from '#lib/api/server-client.ts'

interface WorkspaceLayoutProps {
  children: ReactNode
  params: Promise<{ workspaceId: string }>
}

export async function generateMetadata({ params }: WorkspaceLayoutProps): Promise<Metadata> {
  // Where there is no such workspace the layout says so; thrown here, it would leave that page without a title.
  const workspace = await (await serverApi()).workspaces.get(await params).catch(() => null)
  if (!workspace) return {}
  const t = await getTranslations('common')
  return { title: { default: workspace.name, template: `%s – ${workspace.name} – ${t('appName')}` } }
}

export default async function WorkspaceLayout({ children, params }: WorkspaceLayoutProps) {
  const workspace = await (await serverApi()).workspaces.get(await params)
  return (
    <PageFrame
      crumbs={[{ label: workspace.name }]}
      nav={<WorkspaceNav workspaceId={workspace.id} />}
      user={await currentUser()}
      workspaceId={workspace.id}
    >
      {children}
    </PageFrame>
  )
}
