import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageBody } from '#components/shell/page-body.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { CreateWorkspace } from '#components/workspace/create-workspace.tsx'
import { currentUser, serverApi } from '#lib/api/server-client.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workspace'))('chooseTitle') }
}

export default async function WorkspacesPage() {
  const t = await getTranslations()
  const workspaces = await (await serverApi()).workspaces.list()
  const isFirst = workspaces.length === 0
  return (
    <PageFrame crumbs={[{ label: t('common.appName') }]} user={await currentUser()}>
      <PageBody
        title={isFirst ? t('workspace.firstTitle') : t('workspace.chooseTitle')}
        action={isFirst ? undefined : <CreateWorkspace as="dialog" />}
      >
        {isFirst ? (
          <CreateWorkspace as="form" />
        ) : (
          <ul className="divide-y divide-line border-line border-y">
            {workspaces.map((workspace) => (
              <li key={workspace.id}>
                <Link
                  href={`/w/${workspace.id}`}
                  className="flex min-h-14 items-center gap-4 px-2 no-underline hover:bg-hover"
                >
                  <span className="font-semibold font-text text-lg">{workspace.name}</span>
                  <span className="ml-auto text-muted">{t(`people.roles.${workspace.role}`)}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </PageFrame>
  )
}
