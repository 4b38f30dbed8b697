'use client'

import { mergeProps } from '@base-ui/react/merge-props'
import { useTranslations } from 'next-intl'
import { cloneElement, type HTMLAttributes, type ReactElement, useEffect, useState } from 'react'
import { loadToasts, toast } from '#components/ui/toast.ts'

export const loadMenu = () => import('#components/ui/menu-parts.tsx')
export const loadDialog = () => import('#components/ui/dialog-parts.tsx')
export const loadPopover = () => import('#components/ui/popover-parts.tsx')
export const loadTooltip = () => import('#components/ui/tooltip-popup.tsx')

const begins = ['pointermove', 'pointerdown', 'keydown'] as const

/**
 * What floats over the page is a good part of the interface's code and on no first screen. It is loaded as soon as
 * somebody does something, so that it is there when it is asked for, even if the connection is not.
 */
export function OverlayLoader() {
  useEffect(() => {
    const begun = new AbortController()
    const load = () => {
      begun.abort()
      // A failure is no news yet: whatever needs it asks again.
      for (const part of [loadMenu, loadDialog, loadPopover, loadToasts, loadTooltip])
        part().catch(() => undefined)
    }
    for (const name of begins) addEventListener(name, load, { signal: begun.signal, passive: true })
    return () => begun.abort()
  }, [])
  return null
}

/**
 * The code of an overlay, once it is wanted and there; null until then.
 * @param onFailure called when it cannot be loaded, after the person was told
 */
export function useLoaded<Parts>(
  load: () => Promise<Parts>,
  isWanted: boolean,
  onFailure: () => void,
): Parts | null {
  const t = useTranslations('errors')
  const [parts, setParts] = useState<Parts | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once each time it becomes wanted, whatever is rendered meanwhile
  useEffect(() => {
    if (!isWanted || parts) return
    let isLeft = false
    load().then(
      (loaded) => isLeft || setParts(() => loaded),
      () => {
        if (isLeft) return
        toast.error(t('offline'))
        onFailure()
      },
    )
    return () => {
      isLeft = true
    }
  }, [isWanted])
  return parts
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
