'use client'

import { Popover as Base } from '@base-ui/react/popover'
import clsx from 'clsx'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { popupClass } from '#components/ui/popup-class.ts'

export interface PopoverProps {
  children: ReactNode
  /** What opens it; without one it is controlled by `open` and stands at `anchor`. */
  trigger?: ReactElement
  anchor?: Base.Positioner.Props['anchor']
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Accessible name, where the content has no heading of its own. */
  label?: string
  side?: 'top' | 'bottom' | 'left' | 'right'
  align?: 'start' | 'center' | 'end'
  /** What gets the focus on opening; false leaves it where it is. */
  initialFocus?: RefObject<HTMLElement | null> | false
  className?: string
}

/** A small window at an element; the page behind stays usable. */
export function Popover({
  children,
  trigger,
  anchor,
  open,
  onOpenChange,
  label,
  side = 'bottom',
  align = 'start',
  initialFocus,
  className,
  defaultOpen,
}: PopoverProps & { defaultOpen: boolean }) {
  return (
    <Base.Root
      open={open}
      defaultOpen={defaultOpen}
      onOpenChange={onOpenChange && ((next) => onOpenChange(next))}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50"
        >
          <Base.Popup
            aria-label={label}
            initialFocus={initialFocus}
            className={clsx(popupClass, 'max-w-[calc(100vw-1rem)] p-3', className)}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
