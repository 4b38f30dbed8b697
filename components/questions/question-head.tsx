'use client'

import { Circle, CircleCheck, CircleDot, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActions } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { RelationMark } from '#components/inspector/relation-mark.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { EditableTitle } from '#components/questions/editable-title.tsx'
import type { QuestionRow } from '#components/questions/question-rows.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { toast } from '#components/ui/toast.ts'

/** A question's title and number, to edit and to put into the bin. */
export function QuestionHead({ row: { question, hidden } }: { row: QuestionRow }) {
  const t = useTranslations('questions')
  const i = useTranslations('compare.inspector')
  const actions = useActions()
  const tell = useTellProblem()
  const may = useMay()

  async function bin() {
    try {
      const gone = await actions.binQuestion(question, true)
      toast(t('binned', { title: question.title }), {
        action: { label: i('undo'), onClick: () => void actions.binQuestion(gone, false).catch(tell) },
      })
    } catch (error) {
      tell(error)
    }
  }

  return (
    <>
      <EditableTitle question={question} readOnly={!may('question.update')} />
      <span className="flex items-center gap-2 text-muted text-xs">
        <span className="flex-1">
          {t('number', { number: question.number })}
          {hidden > 0 && ` · ${t('hidden', { count: hidden })}`}
        </span>
        {may('question.delete') && (
          <IconButton
            label={t('bin', { title: question.title })}
            size="small"
            className="opacity-0 transition-opacity focus-visible:opacity-100 group-hover/row:opacity-100 touch:opacity-100"
            icon={<Trash2 aria-hidden />}
            onClick={() => void bin()}
          />
        )}
      </span>
    </>
  )
}

const icons = { open: Circle, in_progress: CircleDot, review: CircleDot, decided: CircleCheck }

/** How far a question has come, and how its answers lie to each other. */
export function QuestionStatus({ row: { question, relation } }: { row: QuestionRow }) {
  const t = useTranslations('questions')
  const Icon = icons[question.status]
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1 sm:flex-col">
      <span className="inline-flex items-center gap-1.5 font-semibold text-muted">
        <Icon aria-hidden className="size-3.5" />
        {t(`statuses.${question.status}`)}
      </span>
      {relation && <RelationMark link={{ kind: relation, nature: null }} />}
    </div>
  )
}
