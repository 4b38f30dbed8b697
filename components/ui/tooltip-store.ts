import type { ReactNode } from 'react'
import { create } from 'zustand'

export interface ShownTooltip {
  anchor: Element
  content: ReactNode
  side: 'top' | 'bottom' | 'left' | 'right'
}

/** The tooltip on the page; there is never more than one. */
export const useShownTooltip = create<{ shown: ShownTooltip | null }>(() => ({ shown: null }))

/** Milliseconds of rest on an element before its tooltip shows, and after one was shown, before the next does. */
const rest = 500
const warm = 300

let timer: ReturnType<typeof setTimeout> | undefined
let hiddenAt = Number.NEGATIVE_INFINITY

/** Shows a tooltip: after a rest, or at once while one looks from one to the next. */
export function showTooltip(tooltip: ShownTooltip): void {
  clearTimeout(timer)
  const delay = performance.now() - hiddenAt < warm ? 0 : rest
  timer = setTimeout(() => useShownTooltip.setState({ shown: tooltip }), delay)
}

/** Takes the tooltip away, or lets none come: of one element, or whichever there is. */
export function hideTooltip(anchor?: Element | null): void {
  const { shown } = useShownTooltip.getState()
  if (anchor && shown && shown.anchor !== anchor) return
  clearTimeout(timer)
  if (!shown) return
  hiddenAt = performance.now()
  useShownTooltip.setState({ shown: null })
}
