'use client'

import { mergeProps } from '@base-ui/react/merge-props'
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import { loadTooltip } from '#components/ui/lazy-overlay.tsx'
import { hideTooltip, type ShownTooltip, showTooltip, useShownTooltip } from '#components/ui/tooltip-store.ts'

/** Once on the page: where the tooltip of whatever is pointed at appears. */
export function TooltipLayer() {
  const [popup, setPopup] = useState<Awaited<ReturnType<typeof loadTooltip>> | null>(null)
  const isNeeded = useShownTooltip(({ shown }) => shown !== null)
  useEffect(() => {
    // Without it one sees no hint, and everything still has its name.
    if (isNeeded) loadTooltip().then(setPopup, () => undefined)
  }, [isNeeded])
  return popup && <popup.TooltipPopup />
}

interface TooltipProps {
  content: ReactNode
  /** The element it belongs to; must have an accessible name of its own. */
  children: ReactElement
  side?: ShownTooltip['side']
}

/** A hint for sighted people: never the only place where something is said. */
export function Tooltip({ content, children, side = 'bottom' }: TooltipProps) {
  const anchor = useRef<Element>(null)
  useEffect(() => () => hideTooltip(anchor.current), [])
  const element = children as ReactElement<HTMLAttributes<HTMLElement>>
  const show = (target: Element) => {
    anchor.current = target
    showTooltip({ anchor: target, content, side })
  }
  const hide = () => hideTooltip(anchor.current)
  return cloneElement(
    element,
    mergeProps<'button'>(
      {
        onPointerEnter: (event) => event.pointerType !== 'touch' && show(event.currentTarget),
        onPointerLeave: hide,
        onPointerDown: hide,
        onFocus: (event) => event.currentTarget.matches(':focus-visible') && show(event.currentTarget),
        onBlur: hide,
      },
      element.props as object,
    ) as HTMLAttributes<HTMLElement>,
  )
}
