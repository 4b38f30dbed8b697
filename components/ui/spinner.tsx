import clsx from 'clsx'
import { LoaderCircle } from 'lucide-react'

/** A turning circle; with `label` it is announced, without it decorates something that says what goes on. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const icon = <LoaderCircle aria-hidden className={clsx('size-4 animate-spin', className)} />
  if (!label) return icon
  return (
    <span role="status" className="inline-flex items-center gap-2 text-muted">
      {icon}
      {label}
    </span>
  )
}
