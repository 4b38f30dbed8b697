'use client'

import { useLocale, useTranslations } from 'next-intl'
import { outletOf } from '#components/inspector/use-source.ts'
import { Answers } from '#components/questions/answers.tsx'
import { QuestionHead, QuestionStatus } from '#components/questions/question-head.tsx'
import type { QuestionRow } from '#components/questions/question-rows.ts'
import { printedDate } from '#lib/domain/citation.ts'
import type { Article } from '#lib/schemas/article.ts'

interface QuestionTableProps {
  rows: readonly QuestionRow[]
  columns: readonly Article[]
}

const head =
  'sticky top-0 border-line border-r border-b bg-paper px-3 py-2.5 text-left align-top font-semibold'
const cell = 'border-line border-r border-b align-top'

/** Least widths of the columns, in rem. */
const width = { question: 16, article: 10.5, status: 9.5 }

/** Questions as rows, articles as columns; the first column and the head stay in view. */
export function QuestionTable({ rows, columns }: QuestionTableProps) {
  const t = useTranslations('questions')
  const locale = useLocale()
  return (
    <table
      className="w-full table-fixed border-separate border-spacing-0 border-line border-t border-l text-[13.5px]"
      style={{ minWidth: `${width.question + width.article * columns.length + width.status}rem` }}
    >
      <colgroup>
        <col style={{ width: `${width.question}rem` }} />
        {columns.map((article) => (
          <col key={article.id} />
        ))}
        <col style={{ width: `${width.status}rem` }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={`${head} left-0 z-20`}>
            {t('question')}
          </th>
          {columns.map((article) => (
            <th key={article.id} scope="col" className={`${head} z-10`}>
              <span lang={article.language}>{outletOf(article)}</span>
              <small className="block font-normal text-muted text-xs">
                {printedDate(article.publishedAt, locale) || t('undated')}
              </small>
            </th>
          ))}
          <th scope="col" className={`${head} z-10`}>
            {t('status')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.question.id} id={`question-${row.question.id}`} className="group/row scroll-mt-16">
            <th
              scope="row"
              className={`${cell} sticky left-0 z-[5] bg-surface px-3 py-2 text-left font-normal group-target/row:bg-accent-soft`}
            >
              <QuestionHead row={row} />
            </th>
            {columns.map((article) => (
              // A height to be a share of: the colour of an answer fills its cell.
              <td key={article.id} className={`${cell} h-px p-0`}>
                {row.answers.has(article.id) ? (
                  <Answers question={row.question} answers={row.answers.get(article.id) ?? []} />
                ) : (
                  <span className="grid h-full min-h-12 place-items-center text-muted">
                    <span aria-hidden>—</span>
                    <span className="sr-only">{t('silent')}</span>
                  </span>
                )}
              </td>
            ))}
            <td className={`${cell} px-3 py-2.5`}>
              <QuestionStatus row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
