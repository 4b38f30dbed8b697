'use client'

import { useCallback, useEffect, useState } from 'react'

const prefix = 'gegenlese draft '

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

function keep(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(prefix + key)
    else sessionStorage.setItem(prefix + key, value)
  } catch {
    // Without storage a draft lives as long as the page.
  }
}

export interface Draft {
  value: string
  change(value: string): void
  /** Saves what was typed, if it differs. The draft is kept until that has worked. */
  commit(): void
  /** Back to what is saved. */
  discard(): void
  /** Something typed is not saved yet. */
  unsaved: boolean
}

/**
 * A text being edited. What is typed survives a reload until it is saved; while nothing is typed it follows what others
 * save. `save` resolves to whether it was saved.
 */
export function useDraft(key: string, saved: string, save: (value: string) => Promise<boolean>): Draft {
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => setTyped(stored(key)), [key])

  const change = useCallback(
    (value: string) => {
      setTyped(value)
      keep(key, value)
    },
    [key],
  )
  const discard = useCallback(() => {
    setTyped(null)
    keep(key, null)
  }, [key])
  const commit = useCallback(() => {
    if (typed === null) return
    if (typed.trim() === saved.trim()) {
      discard()
      return
    }
    save(typed).then((done) => {
      // Typing may have gone on while it was saved.
      if (done && (stored(key) ?? typed) === typed) discard()
    }, console.error)
  }, [discard, key, save, saved, typed])

  return {
    value: typed ?? saved,
    change,
    commit,
    discard,
    unsaved: typed !== null && typed.trim() !== saved.trim(),
  }
}
