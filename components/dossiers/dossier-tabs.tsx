import clsx from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

export type WhichDossiers = 'active' | 'archived' | 'deleted'

/** Current, archived and binned dossiers: three addresses of one page. */
export function DossierTabs({ workspaceId, which }: { workspaceId: string; which: WhichDossiers }) {
  const t = useTranslations('dossiers.list')
  return (
    <nav aria-label={t('label')} className="border-line border-b">
      <ul className="flex gap-5">
        {(['active', 'archived', 'deleted'] as const).map((list) => (
          <li key={list}>
            <Link
              href={list === 'active' ? `/w/${workspaceId}` : `/w/${workspaceId}?list=${list}`}
              aria-current={list === which ? 'page' : undefined}
              className={clsx(
                '-mb-px flex min-h-9 touch:min-h-11 items-center border-b-2 px-0.5 font-medium no-underline',
                list === which ? 'border-accent text-accent' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {t(list)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
