import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AccountMenu } from '#components/shell/account-menu.tsx'
import { headerSlotId } from '#components/shell/header-slot.tsx'
import { Logo } from '#components/shell/logo.tsx'
import type { Theme } from '#lib/i18n/locale.ts'

export interface Crumb {
  label: string
  /** Where it leads; the page one is on leads nowhere. */
  href?: string
}

interface HeaderProps {
  crumbs: Crumb[]
  /** Views of what one is in; wraps to a second line in small windows. */
  nav?: ReactNode
  user: { id: string; name: string; email: string } | null
  /** The workspace one is in, for the account menu. */
  workspaceId?: string
  theme: Theme
}

/** The bar at the top of every page. */
export function Header({ crumbs, nav, user, workspaceId, theme }: HeaderProps) {
  const t = useTranslations('shell')
  return (
    <header className="border-line border-b bg-surface print:hidden">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2 focus:shadow-raised"
      >
        {t('skipToContent')}
      </a>
      <div className="flex min-h-[52px] flex-wrap items-center gap-x-3.5 px-3 sm:px-4">
        <Link href="/" aria-label={t('home')} className="flex touch:min-h-11 items-center py-1">
          <Logo />
        </Link>
        <Breadcrumb crumbs={crumbs} />
        {nav && (
          <div className="order-last -mx-3 min-w-0 basis-[calc(100%+1.5rem)] sm:-mx-4 sm:basis-[calc(100%+2rem)] md:order-none md:mx-0 md:ml-3 md:basis-auto">
            {nav}
          </div>
        )}
        <div className="ml-auto flex items-center gap-2 py-1">
          <div id={headerSlotId} className="flex items-center gap-2 empty:hidden" />
          <AccountMenu user={user} workspaceId={workspaceId} theme={theme} />
        </div>
      </div>
    </header>
  )
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <ol className="flex min-w-0 flex-1 items-center gap-1.5 md:flex-none">
      {crumbs.map(({ label, href }, index) => {
        const isLast = index === crumbs.length - 1
        return (
          <li
            key={`${label} ${href}`}
            className={
              isLast ? 'min-w-0 shrink font-semibold' : 'flex shrink-0 gap-1.5 text-muted max-sm:hidden'
            }
          >
            {href ? (
              <Link href={href} className="rounded-sm hover:text-ink hover:underline">
                {label}
              </Link>
            ) : (
              <span className="block max-w-[46ch] truncate" aria-current="page">
                {label}
              </span>
            )}
            {!isLast && <span aria-hidden>/</span>}
          </li>
        )
      })}
    </ol>
  )
}
