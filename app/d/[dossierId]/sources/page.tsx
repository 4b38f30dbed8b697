import { getTranslations } from 'next-intl/server'
import { SourcesView } from '#components/sources/sources-view.tsx'

export async function generateMetadata() {
  const t = await getTranslations('sources')
  return { title: t('title') }
}

export default function SourcesPage() {
  return <SourcesView />
}
