'use client'

import { RotateCcw, Strikethrough } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { StruckText } from '#components/sources/struck-text.tsx'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { useReason } from '#components/sources/use-reason.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Spinner } from '#components/ui/spinner.tsx'
import { useProblem } from '#components/ui/use-problem.ts'
import type { Article, Exclusion } from '#lib/schemas/article.ts'

/** An article's newest version as it was kept; what is excluded is struck through and can be taken back in. */
export function TextDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const t = useTranslations('sources')
  const state = useDossier()
  const text = state.texts.get(article.current.id)
  const exclusions = useMemo(
    () =>
      [...state.exclusion.values()].filter(({ articleVersionId }) => articleVersionId === article.current.id),
    [state.exclusion, article.current.id],
  )
  const active = exclusions.filter((exclusion) => exclusion.active).length
  return (
    <Dialog
      open
      size="large"
      onOpenChange={onClose}
      title={<span lang={article.language}>{article.title}</span>}
      description={exclusions.length > 0 ? t('struckHint', { count: active }) : t('nothingStruck')}
    >
      {text ? (
        <StruckText
          text={text.text}
          blocks={text.blocks}
          struck={exclusions}
          lang={article.language}
          render={(words, exclusion, isLast) => (
            <Passage words={words} exclusion={exclusion} withButton={isLast && article.deletedAt === null} />
          )}
        />
      ) : (
        <Spinner label={t('loadingText')} />
      )}
    </Dialog>
  )
}

function Passage({
  words,
  exclusion,
  withButton,
}: {
  words: string
  exclusion: Exclusion
  withButton: boolean
}) {
  const t = useTranslations('sources')
  const actions = useArticleActions()
  const problem = useProblem()
  const may = useMay()
  const reason = useReason()
  const { active } = exclusion
  const toggle = () => actions.setExcluded(exclusion, !active).catch(problem.show)
  return (
    <>
      {active ? (
        <del className="text-muted decoration-1">
          <span className="sr-only">{t('struck')} </span>
          {words}
        </del>
      ) : (
        <span className="bg-claim/40">{words}</span>
      )}
      {withButton && (
        <span className="mx-2 inline-flex items-center gap-2 align-middle font-ui text-xs">
          <span className="text-muted">{active ? reason(exclusion.reason) : t('restored')}</span>
          {may('exclusion.update') && (
            <Button
              size="small"
              icon={
                active ? (
                  <RotateCcw aria-hidden className="size-3" />
                ) : (
                  <Strikethrough aria-hidden className="size-3" />
                )
              }
              onClick={() => void toggle()}
              aria-label={t(active ? 'restorePassage' : 'excludePassage', { words: words.slice(0, 60) })}
            >
              {t(active ? 'restorePassageShort' : 'excludePassageShort')}
            </Button>
          )}
        </span>
      )}
    </>
  )
}
