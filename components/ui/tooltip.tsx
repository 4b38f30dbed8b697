'use client'

import { mergeProps } from '@base-ui/react/merge-props'
import {
  cloneElement,
  type HTMLAttributes,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
} from 'react'
import { loadTooltip } from '#components/ui/lazy-overlay.tsx'
import { hideTooltip, type ShownTooltip, showTooltip, useShownTooltip } from '#components/ui/tooltip-store.ts'

const TooltipPopup = lazy(async () => ({ default: (await loadTooltip()).TooltipPopup }))

/** Once on the page: where the tooltip of whatever is pointed at appears. */
export function TooltipLayer() {
  const isNeeded = useRef(false)
  if (useShownTooltip(({ shown }) => shown !== null)) isNeeded.current = true
  return isNeeded.current ? (
    <Suspense>
      <TooltipPopup />
    </Suspense>
  ) : null
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
