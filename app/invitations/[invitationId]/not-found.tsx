import { getTranslations } from 'next-intl/server'
import { AccountPage } from '#components/account/account-page.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { currentUser } from '#lib/api/server-client.ts'

export default async function InvitationNotFound() {
  const user = await currentUser()
  const t = await getTranslations()
  return (
    <PageFrame crumbs={[{ label: t('common.appName') }]} user={user}>
      <AccountPage title={t('people.invitationGone')}>
        <p>{t('people.invitationGoneHint')}</p>
        {user && (
          <p className="mt-5 text-[13px] text-muted">
            {t('people.invitationSignedInAs', { email: user.email })}
          </p>
        )}
      </AccountPage>
    </PageFrame>
  )
}
