import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountPage } from '#components/account/account-page.tsx'
import { AcceptInvitation } from '#components/people/accept-invitation.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { currentUser, serverApi } from '#lib/api/server-client.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('invitationPage') }
}

/** Where an invitation's link leads; whoever it is not made out to sees only that it does not hold. */
export default async function InvitationPage({ params }: { params: Promise<{ invitationId: string }> }) {
  const invitation = await (await serverApi()).invitations.get(await params)
  const user = await currentUser()
  const t = await getTranslations()
  const role = t(`people.roles.${invitation.role}`)
  return (
    <PageFrame crumbs={[{ label: t('common.appName') }]} user={user}>
      <AccountPage title={t('people.invitationTitle', { workspace: invitation.workspaceName })}>
        <p className="mb-5">{t('people.invitationText', { inviter: invitation.inviterName, role })}</p>
        <AcceptInvitation invitationId={invitation.id} />
        <p className="mt-5 text-[13px] text-muted">
          {t('people.invitationSignedInAs', { email: user?.email ?? '' })}
        </p>
      </AccountPage>
    </PageFrame>
  )
}
