import { getTranslations } from 'next-intl/server'
import { ContradictionsView } from '#components/contradictions/contradictions-view.tsx'

export async function generateMetadata() {
  const t = await getTranslations('contradictions')
  return { title: t('title') }
}

export default function ContradictionsPage() {
  return <ContradictionsView />
}
