'use client'

import { useTranslations } from 'next-intl'
import { useCompare } from '#components/compare/compare-context.tsx'
import { stateOf } from '#components/compare/pane-painting.ts'
import { useClaimLabel } from '#components/compare/use-claim-label.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import { strongestRelation } from '#lib/domain/claim-relations.ts'
import type { Article } from '#lib/schemas/article.ts'

interface ClaimListProps {
  article: Article
  claims: readonly PlacedClaim[]
  open: boolean
  onOpenChange(open: boolean): void
}

/** All claims of an article in reading order: the way to each of them without pointing at the text. */
export function ClaimList({ article, claims, open, onOpenChange }: ClaimListProps) {
  const t = useTranslations('compare')
  const { selectClaim, claimId } = useCompare()
  const { linksOf } = useDerived()
  const label = useClaimLabel()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="medium"
      title={t('claimListTitle', { title: article.title })}
    >
      {claims.length === 0 ? (
        <p className="text-muted">{t('noClaims')}</p>
      ) : (
        <ol className="claim-list" lang={article.language}>
          {claims.map(({ claim, anchor }, index) => {
            const placed = claims[index]
            const relation = strongestRelation(linksOf.get(claim.id))
            return (
              <li key={claim.id}>
                <button
                  type="button"
                  aria-label={label(claim.id)}
                  aria-current={claim.id === claimId || undefined}
                  onClick={() => {
                    onOpenChange(false)
                    selectClaim(claim.id)
                  }}
                >
                  <span
                    className={`claim-swatch state-${placed ? stateOf(placed, linksOf) : 'claim'}`}
                    aria-hidden="true"
                  >
                    {relation && <RelationIcon kind={relation} />}
                  </span>
                  <span>{anchor.quote}</span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </Dialog>
  )
}
