import clsx from 'clsx'
import { cookies } from 'next/headers'
import type { ComponentProps, ReactNode } from 'react'
import { Header } from '#components/shell/header.tsx'
import { chooseTheme, themeCookie } from '#lib/i18n/locale.ts'

interface PageFrameProps extends Omit<ComponentProps<typeof Header>, 'theme'> {
  children: ReactNode
  /** The content has its own scrolling parts and fills the window exactly. */
  fill?: boolean
}

/** Header and content of a page. */
export async function PageFrame({ children, fill, ...header }: PageFrameProps) {
  const theme = chooseTheme((await cookies()).get(themeCookie)?.value)
  return (
    <div className={clsx('flex flex-col', fill ? 'h-dvh print:h-auto' : 'min-h-dvh')}>
      <Header {...header} theme={theme} />
      <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  )
}
