'use client'

import { useState } from 'react'
import { LazyTrigger, loadPopover, useLoaded } from '#components/ui/lazy-overlay.tsx'
import type { PopoverProps } from '#components/ui/popover-parts.tsx'

/** A small window at an element; the page behind stays usable. */
export function Popover(props: PopoverProps) {
  const { trigger, open, onOpenChange } = props
  const [isAskedFor, setAskedFor] = useState(false)
  const loaded = useLoaded(loadPopover, isAskedFor || open === true, () => {
    setAskedFor(false)
    onOpenChange?.(false)
  })
  if (loaded) return <loaded.Popover {...props} defaultOpen={isAskedFor} />
  if (!trigger) return null
  const onOpen = () => {
    if (open === undefined) setAskedFor(true)
    onOpenChange?.(true)
  }
  return <LazyTrigger trigger={trigger} popup="dialog" load={loadPopover} onOpen={onOpen} />
}
