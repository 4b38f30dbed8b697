'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { IconButton } from '#components/ui/icon-button.tsx'

const key = 'gegenlese.first-steps-seen'

/** The three steps of the work, said once; gone for good when closed. */
export function FirstSteps() {
  const t = useTranslations('compare')
  const [shown, setShown] = useState(false)
  useEffect(() => {
    setShown(localStorage.getItem(key) === null)
  }, [])
  if (!shown) return null
  return (
    <div className="first-steps" role="note">
      <ol>
        <li>{t('stepTag')}</li>
        <li>{t('stepLink')}</li>
        <li>{t('stepDecide')}</li>
      </ol>
      <IconButton
        label={t('stepsClose')}
        size="small"
        icon={<X size={14} />}
        onClick={() => {
          localStorage.setItem(key, '1')
          setShown(false)
        }}
      />
    </div>
  )
}
