'use client'

import { useTranslations } from 'next-intl'
import { useToastPlace } from '#components/ui/toast.ts'

/** Once on the page: where short messages appear. Say them with `toast`. */
export function Toasts() {
  const t = useTranslations('common')
  const { place } = useToastPlace()
  return place && <place.ToastPlace label={t('notifications')} />
}
