'use client'

import { useTranslations } from 'next-intl'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { shortQuote } from '#components/inspector/link-sides.ts'
import { RelationMark } from '#components/inspector/relation-mark.tsx'
import { ScoreMark } from '#components/inspector/score-mark.tsx'
import { PartTitle } from '#components/inspector/section.tsx'
import { useArticleLine } from '#components/inspector/use-source.ts'
import { otherEnd } from '#lib/domain/claim-relations.ts'

/** What a claim is linked with, strongest first; choosing one brings both passages alongside. */
export function ClaimLinks({ claimId }: { claimId: string }) {
  const t = useTranslations('compare.inspector')
  const l = useTranslations('links')
  const { linksOf, placed } = useDerived()
  const { selectLink } = useCompare()
  const line = useArticleLine()
  const links = linksOf.get(claimId) ?? []
  return (
    <>
      <PartTitle>{links.length > 0 ? t('links', { count: links.length }) : t('linksEmpty')}</PartTitle>
      {links.length === 0 && <p className="text-[13px] text-muted">{t('noLinks')}</p>}
      <ul className="flex flex-col gap-1.5">
        {links.map((link) => {
          const other = placed.get(otherEnd(link, claimId))
          if (!other) return null
          return (
            <li key={link.id}>
              <button
                type="button"
                className="block w-full rounded-lg border border-line px-2.5 py-1.5 text-left text-[13px] hover:bg-hover"
                onClick={() => selectLink(link.id)}
              >
                <span className="flex items-center gap-2 text-xs">
                  <RelationMark link={link} />
                  <span className="min-w-0 flex-1 truncate text-muted">{line(other.article)}</span>
                  {link.status === 'suggested' &&
                    (link.score === null ? (
                      <span className="text-muted">{l('status.suggested')}</span>
                    ) : (
                      <ScoreMark score={link.score} />
                    ))}
                </span>
                <span
                  className="mt-0.5 block font-text text-[14.5px] leading-snug"
                  lang={other.article.language}
                  dir="auto"
                >
                  «{shortQuote(other.anchor.quote)}»
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
