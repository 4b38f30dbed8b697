'use client'

import { mergeProps } from '@base-ui/react/merge-props'
import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  useEffect,
  useState,
  useTransition,
} from 'react'
import { useToasts } from '#components/ui/toast.ts'

export const loadMenu = () => import('#components/ui/menu-parts.tsx')
export const loadDialog = () => import('#components/ui/dialog-parts.tsx')
export const loadPopover = () => import('#components/ui/popover-parts.tsx')
export const loadToasts = () => import('#components/ui/toast-place.tsx')
export const loadTooltip = () => import('#components/ui/tooltip-popup.tsx')

/**
 * What floats over the page is half of the interface's code and on no first screen: it is loaded once the page
 * is idle, or at the latest when somebody points at what opens it. From then on it is there without the server.
 */
export function OverlayLoader() {
  useEffect(() => {
    const load = () => {
      // A failure is no news yet: whatever needs it asks again.
      useToasts.setState({ areWanted: true })
      for (const part of [loadMenu, loadDialog, loadPopover, loadToasts, loadTooltip])
        part().catch(() => undefined)
    }
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(load, 2000)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(load, { timeout: 5000 })
    return () => cancelIdleCallback(handle)
  }, [])
  return null
}

/** Whether an overlay has been asked for; until what it needs has been loaded, the page stays as it is. */
export function useArmed(): [armed: boolean, arm: () => void] {
  const [armed, setArmed] = useState(false)
  const [, startTransition] = useTransition()
  return [armed, () => startTransition(() => setArmed(true))]
}

interface LazyTriggerProps {
  trigger: ReactElement
  popup: 'menu' | 'dialog'
  load: () => Promise<unknown>
  onOpen: () => void
}

/** The element that opens an overlay, as long as there is nothing but it. */
export function LazyTrigger({ trigger, popup, load, onOpen }: LazyTriggerProps) {
  const preload = () => void load().catch(() => undefined)
  const element = trigger as ReactElement<HTMLAttributes<HTMLElement>>
  return cloneElement(
    element,
    mergeProps<'button'>(
      {
        'aria-haspopup': popup,
        'aria-expanded': false,
        onPointerEnter: preload,
        onFocus: preload,
        onClick: onOpen,
      },
      element.props as object,
    ) as HTMLAttributes<HTMLElement>,
  )
}
