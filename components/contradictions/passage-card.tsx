'use client'

import NextLink from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { sentencesOf } from '#components/compare/use-sentences.ts'
import { passageContext } from '#components/contradictions/passage-context.ts'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import type { LinkSide } from '#components/inspector/link-sides.ts'
import { outletOf, usePlace } from '#components/inspector/use-source.ts'
import { printedDate } from '#lib/domain/citation.ts'
import { printFigure } from '#lib/domain/printed-figure.ts'

/** One side of a contradiction: the figure, the marked passage in its sentences, and where it is from. */
export function PassageCard({ side }: { side: LinkSide }) {
  const t = useTranslations('claims')
  const locale = useLocale()
  const { textOf } = useDerived()
  const { dossier } = useDossier()
  const place = usePlace()
  const { claim, anchor, article, quantity } = side
  const text = textOf(article.id)
  const context = text ? passageContext(text.text, sentencesOf(text), anchor) : null
  const source = [
    printedDate(article.publishedAt, locale),
    t('version', { number: article.current.number }),
    place(side),
  ].filter(Boolean)
  return (
    <div className="rounded-[10px] border border-line bg-paper px-3.5 py-3 print:border-0 print:p-0">
      {quantity && (
        <p className="font-semibold font-text text-[22px] text-contradicts leading-tight">
          {printFigure(quantity)}
        </p>
      )}
      <blockquote
        className="mt-1.5 border-contradicts border-l-[3px] pl-2.5 font-text text-[15.5px] leading-[1.55]"
        lang={article.language}
        dir="auto"
      >
        {context ? (
          <>
            <span className="text-muted">{context.before}</span>
            {context.lead}
            <mark className="print-marks rounded-[2px] bg-contradicts-soft text-inherit underline decoration-[1.5px] decoration-contradicts decoration-wavy underline-offset-[3px]">
              {context.quote}
            </mark>
            {context.tail}
            <span className="text-muted">{context.after}</span>
          </>
        ) : (
          anchor.quote
        )}
      </blockquote>
      <p className="mt-2 text-[13px]">
        <NextLink href={`/d/${dossier.id}?claim=${claim.id}`} className="font-semibold hover:underline">
          {outletOf(article)}
        </NextLink>
        {outletOf(article) !== article.title && (
          <span className="text-muted" lang={article.language} dir="auto">
            {' '}
            «{article.title}»
          </span>
        )}
      </p>
      <p className="text-[13px] text-muted">
        {[
          ...source,
          claim.origin ? t('origin.named', { origin: claim.origin }) : t('origin.none'),
          ...(claim.modality === 'asserted' ? [] : [t(`modality.${claim.modality}`)]),
        ].join(' · ')}
      </p>
      {article.url && <p className="hidden break-all text-muted text-xs print:block">{article.url}</p>}
    </div>
  )
}
