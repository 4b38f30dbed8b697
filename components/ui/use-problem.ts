'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { toast } from '#components/ui/toast.ts'
import { ProblemError } from '#lib/client/problem-error.ts'

/** What a failed call means, in the reader's language; `show` says it in a toast. */
export function useProblem() {
  const t = useTranslations('errors')
  const describe = useCallback(
    (error: unknown): string => {
      if (!(error instanceof ProblemError)) return t('internal')
      return error.code === 'invalid' ? t('invalid', { detail: error.detail }) : t(error.code)
    },
    [t],
  )
  const show = useCallback(
    (error: unknown) => {
      if (!(error instanceof ProblemError)) console.error(error)
      toast.error(describe(error))
    },
    [describe],
  )
  return { describe, show }
}
