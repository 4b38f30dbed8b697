'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Scheme and host of the page, for links on paper; empty until the browser knows them. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
}
