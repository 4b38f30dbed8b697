import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PageFrame } from '#components/shell/page-frame.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { currentUser } from '#lib/api/server-client.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('errors'))('pageMissing') }
}

export default async function NotFoundPage() {
  const t = await getTranslations('errors')
  return (
    <PageFrame crumbs={[{ label: t('pageMissing') }]} user={await currentUser()}>
      <EmptyState
        title={<h1>{t('pageMissing')}</h1>}
        action={
          <Link href="/" className={buttonClass('primary')}>
            {t('toHome')}
          </Link>
        }
      >
        {t('pageMissingHint')}
      </EmptyState>
    </PageFrame>
  )
}
