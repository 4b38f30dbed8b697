'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useActions, useDossier } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'

interface Binned {
  id: string
  deletedAt: string
  what: ReactNode
  restore(): Promise<unknown>
}

/** Claims, links and questions in the bin, last first; each can be taken out again. */
export function Bin({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const t = useTranslations('compare')
  const tell = useTellProblem()
  const items = useBinned()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="medium" title={t('bin')} description={t('binHint')}>
      {items.length === 0 ? (
        <p className="text-muted">{t('binEmpty')}</p>
      ) : (
        <ul className="bin-list">
          {items.map((item) => (
            <li key={item.id}>
              <span>{item.what}</span>
              <Button
                size="small"
                variant="quiet"
                icon={<RotateCcw size={14} aria-hidden="true" />}
                onClick={() => void item.restore().catch(tell)}
              >
                {t('restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function useBinned(): Binned[] {
  const links = useTranslations('links')
  const actions = useActions()
  const { claim, link, question } = useDossier()
  const quote = (claimId: string) => claim.get(claimId)?.anchors.at(-1)?.quote ?? '…'
  const of = <T extends { id: string; deletedAt: string | null }>(
    rows: Iterable<T>,
    what: (row: T) => ReactNode,
    restore: (row: T) => Promise<unknown>,
  ): Binned[] =>
    [...rows].flatMap((row) =>
      row.deletedAt === null
        ? []
        : [{ id: row.id, deletedAt: row.deletedAt, what: what(row), restore: () => restore(row) }],
    )
  return [
    ...of(
      claim.values(),
      (row) => <q>{quote(row.id)}</q>,
      (row) => actions.binClaim(row, false),
    ),
    ...of(
      link.values(),
      (row) => (
        <>
          <RelationIcon kind={row.kind} /> {links(`kind.${row.kind}`)}: <q>{quote(row.lowClaimId)}</q> –{' '}
          <q>{quote(row.highClaimId)}</q>
        </>
      ),
      (row) => actions.binLink(row, false),
    ),
    ...of(
      question.values(),
      (row) => row.title,
      (row) => actions.binQuestion(row, false),
    ),
  ].sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
}
