import { getTranslations } from 'next-intl/server'
import { QuestionsView } from '#components/questions/questions-view.tsx'

export async function generateMetadata() {
  const t = await getTranslations('questions')
  return { title: t('title') }
}

export default function QuestionsPage() {
  return <QuestionsView />
}
