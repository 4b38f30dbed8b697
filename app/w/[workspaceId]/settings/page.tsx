import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageBody, PageSection } from '#components/shell/page-body.tsx'
import { TagList } from '#components/tags/tag-list.tsx'
import { RenameWorkspace } from '#components/workspace/rename-workspace.tsx'
import { serverApi } from '#lib/api/server-client.ts'
import { may } from '#lib/domain/permissions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('settingsTitle') }
}

export default async function SettingsPage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params
  const api = await serverApi()
  const [workspace, tags] = await Promise.all([
    api.workspaces.get({ workspaceId }),
    api.tags.list({ workspaceId }),
  ])
  const t = await getTranslations()
  return (
    <PageBody title={t('workspace.settingsTitle')}>
      {may(workspace.role, 'workspace.update') && (
        <PageSection title={t('workspace.name')}>
          <RenameWorkspace workspaceId={workspaceId} name={workspace.name} />
        </PageSection>
      )}
      <TagList workspaceId={workspaceId} tags={tags} role={workspace.role} />
    </PageBody>
  )
}
