import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '#components/account/account-form.tsx'
import { AccountPage } from '#components/account/account-page.tsx'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { currentUser } from '#lib/api/server-client.ts'
import { returnPath } from '#lib/domain/return-path.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signUpTitle') }
}

interface SignUpPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = returnPath((await searchParams).next)
  if (await currentUser()) redirect(next)
  const t = await getTranslations()
  return (
    <PageFrame crumbs={[{ label: t('common.appName') }]} user={null}>
      <AccountPage title={t('auth.signUpTitle')}>
        <AccountForm mode="sign-up" next={next} />
      </AccountPage>
    </PageFrame>
  )
}
