'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { toast } from '#components/ui/toast.ts'
import { isProblem } from '#lib/client/problem-error.ts'

/** Says in the person's language why something was refused; what has been shown at once is already undone. */
export function useTellProblem(): (error: unknown) => void {
  const t = useTranslations('errors')
  return useCallback(
    (error) => {
      if (!isProblem(error)) throw error
      const [first] = error.errors
      toast.error(t(error.code), first ? { description: first.message } : {})
    },
    [t],
  )
}
