'use client'

import { lazy, Suspense, useState } from 'react'
import { LazyTrigger, loadPopover, useArmed } from '#components/ui/lazy-overlay.tsx'
import type { PopoverProps } from '#components/ui/popover-parts.tsx'

const LazyPopover = lazy(async () => ({ default: (await loadPopover()).Popover }))

/** A small window at an element; the page behind stays usable. */
export function Popover(props: PopoverProps) {
  const { trigger, open, onOpenChange } = props
  const [armed, arm] = useArmed()
  const [wasOpen, setWasOpen] = useState(open === true)
  if (open && !wasOpen) setWasOpen(true)
  if (!armed && !wasOpen) {
    if (!trigger) return null
    const onOpen = () => {
      if (open === undefined) arm()
      onOpenChange?.(true)
    }
    return <LazyTrigger trigger={trigger} popup="dialog" load={loadPopover} onOpen={onOpen} />
  }
  return (
    <Suspense fallback={trigger}>
      <LazyPopover {...props} defaultOpen={armed} />
    </Suspense>
  )
}
