'use client'

import { useLocale, useTranslations } from 'next-intl'
import { outletOf } from '#components/inspector/use-source.ts'
import { Answers } from '#components/questions/answers.tsx'
import { QuestionHead, QuestionStatus } from '#components/questions/question-head.tsx'
import type { QuestionRow } from '#components/questions/question-rows.ts'
import { printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

interface QuestionStackProps {
  rows: readonly QuestionRow[]
  columns: readonly Article[]
}

/** Questions one below the other, each with the articles that answer it: for small windows. */
export function QuestionStack({ rows, columns }: QuestionStackProps) {
  const t = useTranslations('questions')
  const locale = useLocale()
  return (
    <ul>
      {rows.map((row) => {
        const silent = columns.filter((article) => !row.answers.has(article.id))
        return (
          <li
            key={row.question.id}
            id={`question-${row.question.id}`}
            className="group/row border-line border-b bg-surface py-3"
          >
            <div className="px-4">
              <QuestionHead row={row} />
              <QuestionStatus row={row} />
            </div>
            <ul className="mt-2.5 border-line border-t">
              {columns.map((article) => {
                const answers = row.answers.get(article.id)
                return (
                  answers && (
                    <li key={article.id} className="grid grid-cols-[7.5rem_1fr] border-line border-b">
                      <p className="py-2.5 pl-4 text-xs">
                        <b className="block font-semibold" lang={article.language}>
                          {outletOf(article)}
                        </b>
                        <span className="text-muted">{printedDate(article.publishedAt, locale)}</span>
                      </p>
                      <Answers question={row.question} answers={answers} />
                    </li>
                  )
                )
              })}
            </ul>
            {silent.length > 0 && (
              <p className="px-4 pt-2 text-muted text-xs">
                {t('silentArticles', { articles: silent.map(outletOf).join(', ') })}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
