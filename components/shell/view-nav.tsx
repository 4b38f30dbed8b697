'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

export interface View {
  href: string
  label: string
  /** Number beside the label, and what it means. */
  badge?: { count: number; label: string }
}

/** Links between the views of one thing; the present one is marked. */
export function ViewNav({ label, views }: { label: string; views: View[] }) {
  const pathname = usePathname()
  return (
    <nav
      aria-label={label}
      className="overflow-x-auto border-line [scrollbar-width:none] max-md:border-t max-md:px-2 max-md:py-1"
    >
      <ul className="flex gap-0.5">
        {views.map(({ href, label: name, badge }) => {
          const isCurrent = pathname === href
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={clsx(
                  'flex touch:min-h-11 items-center whitespace-nowrap rounded-md px-[11px] py-1.5 font-medium no-underline transition-colors focus-visible:-outline-offset-2 max-sm:px-2',
                  isCurrent ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-hover hover:text-ink',
                )}
              >
                {name}
                {badge && badge.count > 0 && (
                  <span className="ml-1.5 rounded-full bg-contradicts px-1.5 font-semibold text-[11px] text-on-danger leading-[1.5]">
                    <span aria-hidden>{badge.count}</span>
                    <span className="sr-only">{badge.label}</span>
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
