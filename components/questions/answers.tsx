'use client'

import { useTranslations } from 'next-intl'
import { useDossierStore } from '#components/dossier/dossier-provider.tsx'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { AnswerCell } from '#components/questions/answer-cell.tsx'
import type { QuestionAnswer } from '#components/questions/question-rows.ts'
import { toast } from '#components/ui/toast.ts'
import type { Question } from '#lib/schemas/question.ts'

interface AnswersProps {
  question: Question
  answers: readonly QuestionAnswer[]
}

/** What one article answers to a question; each answer can be taken out of it again. */
export function Answers({ question, answers }: AnswersProps) {
  const t = useTranslations('questions')
  const i = useTranslations('compare.inspector')
  const store = useDossierStore()
  const { saveQuestion } = useSave()
  const editable = useMay()('question.update')

  async function remove(claimId: string) {
    if (!(await saveQuestion(question, { removeClaimIds: [claimId] }))) return
    const undo = () => {
      // What is to be changed back is the question as it stands when undo is pressed.
      const now = store.getState().state.question.get(question.id)
      if (now) void saveQuestion(now, { addClaimIds: [claimId] })
    }
    toast(t('removed'), { action: { label: i('undo'), onClick: undo } })
  }

  return (
    <div className="flex h-full flex-col">
      {answers.map((answer) => (
        <AnswerCell
          key={answer.claim.id}
          answer={answer}
          onRemove={editable ? () => void remove(answer.claim.id) : undefined}
        />
      ))}
    </div>
  )
}
