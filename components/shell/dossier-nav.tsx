'use client'

import { useTranslations } from 'next-intl'
import { useNavBadges } from '#components/shell/nav-badges.ts'
import { ViewNav } from '#components/shell/view-nav.tsx'

/** The views of a dossier. */
export function DossierNav({ dossierId }: { dossierId: string }) {
  const t = useTranslations('shell')
  const { contradictions, questions } = useNavBadges()
  const at = (segment: string) => `/d/${dossierId}${segment}`
  const badge = (count: number) => ({ count, label: t('viewBadge', { count }) })
  return (
    <ViewNav
      label={t('mainNavigation')}
      views={[
        { href: at(''), label: t('view.compare') },
        { href: at('/contradictions'), label: t('view.contradictions'), badge: badge(contradictions) },
        { href: at('/questions'), label: t('view.questions'), badge: badge(questions) },
        { href: at('/sources'), label: t('view.sources') },
      ]}
    />
  )
}
