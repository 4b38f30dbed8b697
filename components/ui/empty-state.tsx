import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  children?: ReactNode
  icon?: ReactNode
  /** What to do about it. */
  action?: ReactNode
}

/** Says that there is nothing yet, and how to begin. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center">
      {icon && <div className="text-muted [&_svg]:size-7 [&_svg]:stroke-[1.5]">{icon}</div>}
      <div className="font-semibold font-text text-xl leading-snug">{title}</div>
      {children && <div className="text-muted">{children}</div>}
      {action && <div className="mt-1">{action}</div>}
    </div>
  )
}
