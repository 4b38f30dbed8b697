'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations()
  useEffect(() => console.error(error), [error])
  return (
    <div role="alert" className="m-auto">
      <EmptyState
        icon={<TriangleAlert aria-hidden />}
        title={t('errors.pageBroken')}
        action={
          <Button variant="primary" onClick={reset}>
            {t('common.retry')}
          </Button>
        }
      >
        {t('errors.internal')}
      </EmptyState>
    </div>
  )
}
