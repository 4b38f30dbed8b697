'use client'

import { lazy, type ReactElement, Suspense, useState } from 'react'
import type { DialogProps } from '#components/ui/dialog-parts.tsx'
import { LazyTrigger, loadDialog, useArmed } from '#components/ui/lazy-overlay.tsx'

let parts: Awaited<ReturnType<typeof loadDialog>> | undefined
const LazyDialog = lazy(async () => {
  parts = await loadDialog()
  return { default: parts.Dialog }
})

/** Makes the button given close the dialog it stands in. */
export function DialogClose({ children }: { children: ReactElement }) {
  // It stands in a dialog and nowhere else, so it is loaded when it is rendered.
  return parts ? <parts.DialogClose>{children}</parts.DialogClose> : null
}

/** A window over the page that wants an answer before anything else. */
export function Dialog(props: DialogProps) {
  const { trigger, open, onOpenChange } = props
  const [armed, arm] = useArmed()
  // Once it was open it stays, so that it can be seen to close.
  const [wasOpen, setWasOpen] = useState(open === true)
  if (open && !wasOpen) setWasOpen(true)
  if (!armed && !wasOpen) {
    if (!trigger) return null
    const onOpen = () => {
      if (open === undefined) arm()
      onOpenChange?.(true)
    }
    return <LazyTrigger trigger={trigger} popup="dialog" load={loadDialog} onOpen={onOpen} />
  }
  return (
    <Suspense fallback={trigger}>
      <LazyDialog {...props} defaultOpen={armed} />
    </Suspense>
  )
}
