'use client'

import { type ReactElement, useState } from 'react'
import type { DialogProps } from '#components/ui/dialog-parts.tsx'
import { LazyTrigger, loadDialog, useLoaded } from '#components/ui/lazy-overlay.tsx'

let parts: Awaited<ReturnType<typeof loadDialog>> | undefined
const load = async () => {
  parts = await loadDialog()
  return parts
}

/** Makes the button given close the dialog it stands in. */
export function DialogClose({ children }: { children: ReactElement }) {
  // It stands in a dialog and nowhere else, so it is loaded when it is rendered.
  return parts ? <parts.DialogClose>{children}</parts.DialogClose> : null
}

/** A window over the page that wants an answer before anything else. */
export function Dialog(props: DialogProps) {
  const { trigger, open, onOpenChange } = props
  const [isAskedFor, setAskedFor] = useState(false)
  const loaded = useLoaded(load, isAskedFor || open === true, () => {
    setAskedFor(false)
    onOpenChange?.(false)
  })
  if (loaded) return <loaded.Dialog {...props} defaultOpen={isAskedFor} />
  if (!trigger) return null
  const onOpen = () => {
    if (open === undefined) setAskedFor(true)
    onOpenChange?.(true)
  }
  return <LazyTrigger trigger={trigger} popup="dialog" load={load} onOpen={onOpen} />
}
