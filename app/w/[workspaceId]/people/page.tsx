import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InvitationList } from '#components/people/invitation-list.tsx'
import { InviteDialog } from '#components/people/invite-dialog.tsx'
import { MemberList } from '#components/people/member-list.tsx'
import { PageBody, PageSection } from '#components/shell/page-body.tsx'
import { currentUser, serverApi } from '#lib/api/server-client.ts'
import { may } from '#lib/domain/permissions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ params }: { params: Promise<{ workspaceId: string }> }) {
  const { workspaceId } = await params
  const api = await serverApi()
  const [{ role }, members, user] = await Promise.all([
    api.workspaces.get({ workspaceId }),
    api.members.list({ workspaceId }),
    currentUser(),
  ])
  const invites = may(role, 'member.invite')
  const invitations = invites ? await api.invitations.list({ workspaceId }) : []
  const t = await getTranslations('people')
  return (
    <PageBody title={t('title')} action={invites && <InviteDialog workspaceId={workspaceId} />}>
      <PageSection title={t('members')}>
        <MemberList workspaceId={workspaceId} members={members} role={role} userId={user?.id ?? ''} />
      </PageSection>
      {invitations.length > 0 && (
        <PageSection title={t('invitations')}>
          <InvitationList workspaceId={workspaceId} invitations={invitations} />
        </PageSection>
      )}
    </PageBody>
  )
}
