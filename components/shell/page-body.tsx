import type { ReactNode } from 'react'

interface PageBodyProps {
  title: ReactNode
  /** Beside the title: the main thing to do here. */
  action?: ReactNode
  children: ReactNode
}

/** Title and content of a page that is read from top to bottom. */
export function PageBody({ title, action, children }: PageBodyProps) {
  return (
    <div className="mx-auto w-full max-w-4xl px-4 pt-8 pb-16 sm:px-8">
      <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <h1 className="font-semibold font-text text-[27px] leading-tight">{title}</h1>
        {action && <div className="ml-auto">{action}</div>}
      </div>
      {children}
    </div>
  )
}

/** A part of a page, under a small heading. */
export function PageSection({ title, action, children }: PageBodyProps) {
  return (
    <section className="mb-10">
      <div className="mb-2 flex flex-wrap items-center gap-3">
        <h2 className="font-semibold text-[13px] text-muted uppercase tracking-[0.05em]">{title}</h2>
        {action && <div className="ml-auto">{action}</div>}
      </div>
      {children}
    </section>
  )
}
