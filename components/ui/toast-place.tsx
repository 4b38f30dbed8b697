'use client'

import { useEffect } from 'react'
import * as sonner from 'sonner'
import { toastsAreReady } from '#components/ui/toast.ts'

/** Where toasts appear. @param label accessible name of the region */
export function ToastPlace({ label }: { label: string }) {
  // Effects of children come first: by now the place listens.
  useEffect(() => toastsAreReady(sonner), [])
  return (
    <sonner.Toaster
      position="bottom-center"
      // Long enough to read the sentence and reach the undo in it by keyboard.
      duration={10_000}
      containerAriaLabel={label}
      toastOptions={{
        style: {
          background: 'var(--surface)',
          color: 'var(--ink)',
          borderColor: 'var(--line-strong)',
          fontFamily: 'var(--font-ui)',
        },
      }}
    />
  )
}
