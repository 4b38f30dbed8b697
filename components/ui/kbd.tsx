import type { ReactNode } from 'react'

/** A key, as printed on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded border border-b-2 border-line-strong bg-paper px-1 font-semibold font-ui text-[10.5px] text-muted">
      {children}
    </kbd>
  )
}
