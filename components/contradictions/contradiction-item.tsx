'use client'

import { ClipboardCopy, Columns2 } from 'lucide-react'
import NextLink from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { PassageCard } from '#components/contradictions/passage-card.tsx'
import type { Contradiction } from '#components/contradictions/sort-contradictions.ts'
import { useOrigin } from '#components/contradictions/use-origin.ts'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useLinkClaims } from '#components/inspector/conflict-dialog.tsx'
import { LinkNumberLine } from '#components/inspector/link-number-line.tsx'
import { RelationMark } from '#components/inspector/relation-mark.tsx'
import { useCopyLinks } from '#components/inspector/use-citation.ts'
import { useMay } from '#components/inspector/use-may.ts'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { explain } from '#lib/analysis/explain.ts'

/** A contradiction with both passages side by side, ready to be checked, copied or printed. */
export function ContradictionItem({ contradiction: { link, sides } }: { contradiction: Contradiction }) {
  const t = useTranslations('links')
  const c = useTranslations('contradictions')
  const locale = useLocale()
  const { dossier } = useDossier()
  const { questionsOf } = useDerived()
  const { settle } = useLinkClaims()
  const copy = useCopyLinks()
  const may = useMay()
  const origin = useOrigin()
  const question = (questionsOf.get(link.lowClaimId) ?? []).find((candidate) =>
    candidate.claims.some(({ claimId }) => claimId === link.highClaimId),
  )
  const suggested = link.status === 'suggested'
  const marks = [
    t(`status.${link.status}`) +
      (suggested && link.score !== null ? ` ${t('score', { score: link.score })}` : ''),
    link.severity && t(`severity.${link.severity}`),
  ].filter(Boolean)
  const permalink = `/d/${dossier.id}?link=${link.id}`
  const titleId = `contradiction-${link.id}`

  return (
    <article
      id={`link-${link.id}`}
      aria-labelledby={titleId}
      className="print-whole scroll-mt-4 border-line border-t py-6 first:border-t-0 print:py-5"
    >
      <p className="flex flex-wrap items-center gap-x-2.5 text-[13px]">
        <RelationMark link={link} />
        <span className="text-muted">{marks.join(' · ')}</span>
      </p>
      <h2
        id={titleId}
        className="mt-1 font-semibold font-text text-[21px] leading-tight"
        lang="de"
        dir="auto"
      >
        {question ? question.title : <span lang={locale}>{sides.map(nameOf).join(' – ')}</span>}
      </h2>
      <LinkNumberLine
        sides={sides}
        relation="contradicts"
        title={question?.title}
        width={560}
        className="mt-3 max-w-[35rem]"
      />
      <div className="mt-3 grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        {sides.map((side) => (
          <PassageCard key={side.claim.id} side={side} />
        ))}
      </div>
      {link.explanation && (
        <p className="mt-3 max-w-[70ch] text-muted">{explain(link.explanation, locale)}</p>
      )}
      {link.note && (
        <p className="mt-2 max-w-[70ch] whitespace-pre-wrap font-text text-[15px] leading-normal" dir="auto">
          {link.note}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        {suggested && may('link.update') && (
          <>
            <Button variant="primary" onClick={() => void settle([link], 'confirmed')}>
              {t('confirm')}
            </Button>
            <Button onClick={() => void settle([link], 'dismissed')}>{t('dismiss')}</Button>
          </>
        )}
        <NextLink href={permalink} className={buttonClass('default')}>
          <Columns2 aria-hidden className="size-3.5" />
          {c('compare')}
        </NextLink>
        <Button
          variant="quiet"
          icon={<ClipboardCopy aria-hidden className="size-3.5" />}
          onClick={() => void copy([link])}
        >
          {t('copy')}
        </Button>
      </div>
      <p className="mt-2 hidden text-muted text-xs print:block">
        {origin}
        {permalink}
      </p>
    </article>
  )
}

const nameOf = ({ article }: Contradiction['sides'][number]) => article.outlet ?? article.title
