import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '#components/account/account-form.tsx'
import { AccountPage } from '#components/account/account-page.tsx'
import { DemonstrationChoice } from '#components/account/demonstration-choice.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { currentUser } from '#lib/api/server-client.ts'
import { returnPath } from '#lib/domain/return-path.ts'
import { isDemonstrationAllowed } from '#lib/server/demonstration.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signInTitle') }
}

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = returnPath((await searchParams).next)
  if (await currentUser()) redirect(next)
  const t = await getTranslations()
  return (
    <PageFrame crumbs={[{ label: t('common.appName') }]} user={null}>
      <AccountPage title={t('auth.signInTitle')}>
        {isDemonstrationAllowed(await headers()) && <DemonstrationChoice />}
        <AccountForm mode="sign-in" next={next} />
      </AccountPage>
    </PageFrame>
  )
}
