'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import { useRef } from 'react'
import { hideTooltip, useShownTooltip } from '#components/ui/tooltip-store.ts'

/** The tooltip of whatever is pointed at. One for all: a row of buttons costs no more than one. */
export function TooltipPopup() {
  const { shown } = useShownTooltip()
  // What it said is still there while it fades.
  const last = useRef(shown)
  if (shown) last.current = shown
  const said = last.current
  return (
    <Base.Root open={shown !== null} onOpenChange={(open) => open || hideTooltip()}>
      <Base.Portal>
        <Base.Positioner
          anchor={said?.anchor ?? null}
          side={said?.side}
          sideOffset={6}
          className="pointer-events-none z-50"
        >
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-paper text-xs shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {said?.content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
