'use client'

import { useSyncExternalStore } from 'react'

/** Tailwind's `sm`: below it there is no room for columns. */
const narrow = '(max-width: 39.99rem)'

function subscribe(tell: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

/** Whether the window is as small as a phone's; on the server it is not. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(narrow).matches,
    () => false,
  )
}
