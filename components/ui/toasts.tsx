'use client'

import { useTranslations } from 'next-intl'
import { Toaster } from 'sonner'

/** Where short messages appear; say them with `toast` from sonner. */
export function Toasts() {
  const t = useTranslations('common')
  return (
    <Toaster
      position="bottom-center"
      containerAriaLabel={t('notifications')}
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
