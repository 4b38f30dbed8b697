'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useNavBadges } from '#components/shell/nav-badges.ts'

/** Views of a dossier, by the last part of their path. */
const views = [
  { key: 'compare', segment: '' },
  { key: 'contradictions', segment: '/contradictions' },
  { key: 'questions', segment: '/questions' },
  { key: 'sources', segment: '/sources' },
] as const

export function DossierNav({ dossierId }: { dossierId: string }) {
  const t = useTranslations('shell')
  const pathname = usePathname()
  const badges = useNavBadges()
  const counts: Partial<Record<(typeof views)[number]['key'], number>> = badges
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="overflow-x-auto border-line max-md:border-t max-md:px-2 max-md:py-1"
    >
      <ul className="flex gap-0.5">
        {views.map(({ key, segment }) => {
          const href = `/d/${dossierId}${segment}`
          const isCurrent = pathname === href
          const count = counts[key] ?? 0
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={clsx(
                  'flex touch:min-h-11 items-center whitespace-nowrap rounded-md px-[11px] py-1.5 font-medium no-underline transition-colors max-sm:px-2',
                  isCurrent ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
                )}
              >
                {t(`view.${key}`)}
                {count > 0 && (
                  <span className="ml-1.5 rounded-full bg-contradicts px-1.5 font-semibold text-[11px] text-on-danger leading-[1.5]">
                    <span aria-hidden>{count}</span>
                    <span className="sr-only">{t('viewBadge', { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
