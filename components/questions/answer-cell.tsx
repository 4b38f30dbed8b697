'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import NextLink from 'next/link'
import { useTranslations } from 'next-intl'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { shortQuote } from '#components/inspector/link-sides.ts'
import { relationClasses } from '#components/inspector/relation-mark.tsx'
import { useTimeText } from '#components/inspector/use-described-value.ts'
import type { QuestionAnswer } from '#components/questions/question-rows.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { printFigure } from '#lib/domain/printed-figure.ts'

interface AnswerCellProps {
  answer: QuestionAnswer
  /** Takes the claim out of the question; absent where that is not allowed. */
  onRemove?: () => void
}

/** What an article answers: the figure with its hedge, or the passage; who it is from; how it lies to the others. */
export function AnswerCell({ answer, onRemove }: AnswerCellProps) {
  const t = useTranslations('claims')
  const l = useTranslations('links')
  const q = useTranslations('questions')
  const { dossier } = useDossier()
  const time = useTimeText()
  const { claim, anchor, article, quantity, relation } = answer
  const details = [
    ...(claim.modality === 'asserted' ? [] : [t(`modality.${claim.modality}`)]),
    ...(claim.time ? [time(claim.time)] : []),
    claim.origin ?? t('origin.unproven'),
  ]
  return (
    <div
      className={clsx(
        'group/answer relative grow px-3 py-2.5',
        relation && [
          'border-l-[3px] pl-[9px]',
          relationClasses[relation].soft,
          relationClasses[relation].edge,
        ],
      )}
    >
      <div className="flex items-start gap-1.5">
        <NextLink
          href={`/d/${dossier.id}?claim=${claim.id}`}
          className="min-w-0 flex-1 rounded-sm text-ink hover:underline"
          title={q('open')}
        >
          {quantity ? (
            <b className="font-semibold text-[15px]">{printFigure(quantity)}</b>
          ) : (
            <span className="font-text text-[14px] leading-snug" lang={article.language} dir="auto">
              «{shortQuote(anchor.quote, 70)}»
            </span>
          )}
        </NextLink>
        {relation && (
          <span className="mt-0.5">
            <RelationIcon kind={relation} />
            <span className="sr-only">{l(`kind.${relation}`)}</span>
          </span>
        )}
        {onRemove && (
          <IconButton
            label={q('remove', { quote: shortQuote(anchor.quote, 60) })}
            size="small"
            className="-mt-1 -mr-2 opacity-0 transition-opacity focus-visible:opacity-100 group-hover/answer:opacity-100 touch:opacity-100"
            icon={<X aria-hidden />}
            onClick={onRemove}
          />
        )}
      </div>
      <small className="block text-ink/80 text-xs">{details.join(' · ')}</small>
    </div>
  )
}
