import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A part of the inspector, divided from the next by a line. */
export function Section({ children, className }: { children: ReactNode; className?: string }) {
  return <section className={clsx('border-line border-b px-4 py-3.5', className)}>{children}</section>
}

/** The small heading of a section, with room for something at its end. */
export function SectionTitle({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="mb-2 flex min-h-6 items-center gap-2">
      <h2 className="min-w-0 flex-1 font-semibold text-muted text-xs uppercase tracking-[0.05em]">
        {children}
      </h2>
      {end}
    </div>
  )
}

/** A heading within a section. */
export function PartTitle({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h3 id={id} className="mt-3.5 mb-1.5 font-medium text-muted text-xs">
      {children}
    </h3>
  )
}
