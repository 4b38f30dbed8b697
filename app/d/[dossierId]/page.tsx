import { getTranslations } from 'next-intl/server'
import { CompareView } from '#components/compare/compare-view.tsx'

export async function generateMetadata() {
  const t = await getTranslations('compare')
  return { title: t('title') }
}

export default function ComparePage() {
  return <CompareView />
}
