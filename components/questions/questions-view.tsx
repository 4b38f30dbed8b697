'use client'

import { MessageCircleQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { ConflictProvider } from '#components/inspector/conflict-dialog.tsx'
import { articleColumns, questionRow } from '#components/questions/question-rows.ts'
import { QuestionStack } from '#components/questions/question-stack.tsx'
import { QuestionTable } from '#components/questions/question-table.tsx'
import { useNarrow } from '#components/questions/use-narrow.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** What the articles answer to each question, article by article; on small windows question by question. */
export function QuestionsView() {
  return (
    <ConflictProvider>
      <div className="min-h-0 flex-1 overflow-auto print:overflow-visible">
        <Questions />
      </div>
    </ConflictProvider>
  )
}

function Questions() {
  const t = useTranslations('questions')
  const narrow = useNarrow()
  const derived = useDerived()
  const { question: questions } = useDossier()
  const columns = useMemo(() => articleColumns(derived.articles), [derived.articles])
  const rows = useMemo(
    () =>
      [...questions.values()]
        .filter((question) => question.deletedAt === null)
        .sort((a, b) => a.number - b.number)
        .map((question) => questionRow(question, derived)),
    [derived, questions],
  )
  if (rows.length === 0) {
    return (
      <>
        <h1 className="sr-only">{t('title')}</h1>
        <EmptyState icon={<MessageCircleQuestion aria-hidden />} title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      </>
    )
  }
  return (
    <div className="sm:p-4">
      <h1 className="sr-only">{t('title')}</h1>
      {narrow ? (
        <QuestionStack rows={rows} columns={columns} />
      ) : (
        <QuestionTable rows={rows} columns={columns} />
      )}
    </div>
  )
}
