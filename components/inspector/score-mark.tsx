import { useTranslations } from 'next-intl'

/** How sure the analysis is of a suggestion: "94 %". */
export function ScoreMark({ score }: { score: number | null }) {
  const t = useTranslations('links')
  if (score === null) return null
  return (
    <span className="font-semibold text-muted text-xs tabular-nums" title={t('scoreHint')}>
      {t('score', { score })}
    </span>
  )
}
