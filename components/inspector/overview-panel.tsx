'use client'

import { useTranslations } from 'next-intl'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { relationClasses } from '#components/inspector/relation-mark.tsx'
import { Section, SectionTitle } from '#components/inspector/section.tsx'
import { relationStrength } from '#lib/domain/claim-relations.ts'

/** What there is in the dossier, while nothing is selected; a relation filters the view. */
export function OverviewPanel() {
  const t = useTranslations('compare.inspector')
  const l = useTranslations('links')
  const { setUrl } = useCompare()
  const { placed, links } = useDerived()
  const { question } = useDossier()
  const claims = [...placed.values()].filter(({ claim }) => claim.status === 'confirmed').length
  const confirmed = links.filter((link) => link.status === 'confirmed')
  const questions = [...question.values()].filter(({ deletedAt }) => deletedAt === null).length
  const counts = relationStrength
    .map((kind) => ({ kind, count: confirmed.filter((link) => link.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return (
    <Section>
      <SectionTitle>{t('overview')}</SectionTitle>
      <p className="text-[13px]">{t('overviewClaims', { claims, questions })}</p>
      {counts.length > 0 && (
        <ul className="mt-1.5 grid grid-cols-2 gap-x-3 text-[13px]">
          {counts.map(({ kind, count }) => (
            <li key={kind}>
              <button
                type="button"
                className="-mx-1.5 flex min-h-7 touch:min-h-11 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-hover"
                onClick={() => setUrl({ relation: kind })}
              >
                <RelationIcon kind={kind} />
                <span>
                  {l.rich(`kindCount.${kind}`, {
                    count,
                    n: (number) => (
                      <b className={`mr-1 font-semibold tabular-nums ${relationClasses[kind].text}`}>
                        {number}
                      </b>
                    ),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-muted text-xs">{t('overviewHint')}</p>
    </Section>
  )
}
