'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense } from 'react'
import { loadToasts } from '#components/ui/lazy-overlay.tsx'
import { useToasts } from '#components/ui/toast.ts'

const ToastPlace = lazy(async () => ({ default: (await loadToasts()).ToastPlace }))

/** Once on the page: where short messages appear. Say them with `toast`. */
export function Toasts() {
  const t = useTranslations('common')
  const { areWanted } = useToasts()
  return areWanted ? (
    <Suspense>
      <ToastPlace label={t('notifications')} />
    </Suspense>
  ) : null
}
