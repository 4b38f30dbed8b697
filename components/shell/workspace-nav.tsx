import { useTranslations } from 'next-intl'
import { ViewNav } from '#components/shell/view-nav.tsx'

/** The pages of a workspace. */
export function WorkspaceNav({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations()
  return (
    <ViewNav
      label={t('workspace.navigation')}
      views={[
        { href: `/w/${workspaceId}`, label: t('dossiers.title') },
        { href: `/w/${workspaceId}/people`, label: t('people.title') },
        { href: `/w/${workspaceId}/settings`, label: t('workspace.settingsTitle') },
      ]}
    />
  )
}
