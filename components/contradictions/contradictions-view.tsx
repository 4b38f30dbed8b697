'use client'

import '#components/contradictions/print.css'
import { ClipboardCopy, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { ContradictionItem } from '#components/contradictions/contradiction-item.tsx'
import { PrintedHead } from '#components/contradictions/printed-head.tsx'
import { orders, sortContradictions } from '#components/contradictions/sort-contradictions.ts'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { ConflictProvider } from '#components/inspector/conflict-dialog.tsx'
import { linkSides } from '#components/inspector/link-sides.ts'
import { useCopyLinks } from '#components/inspector/use-citation.ts'
import { Button } from '#components/ui/button.tsx'
import { ToggleChip } from '#components/ui/chip.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Select } from '#components/ui/select.tsx'

const statuses = ['confirmed', 'suggested'] as const
const parsers = {
  status: parseAsStringLiteral(statuses),
  order: parseAsStringLiteral(orders).withDefault('severity'),
}

/** All contradictions of the dossier, both passages side by side: to check, to copy, to print. */
export function ContradictionsView() {
  return (
    <ConflictProvider>
      <div className="min-h-0 flex-1 overflow-y-auto bg-surface print:overflow-visible">
        <div className="mx-auto max-w-5xl px-4 pt-5 pb-16 sm:px-8 print:max-w-none print:p-0">
          <List />
        </div>
      </div>
    </ConflictProvider>
  )
}

function List() {
  const t = useTranslations('contradictions')
  const [{ status, order }, setQuery] = useQueryStates(parsers, { history: 'replace', scroll: false })
  const { links, placed } = useDerived()
  const { dossier } = useDossier()
  const copy = useCopyLinks()

  const all = useMemo(
    () =>
      links
        .filter((link) => link.kind === 'contradicts')
        .map((link) => ({ link, sides: linkSides(link, placed) })),
    [links, placed],
  )
  const shown = useMemo(
    () => sortContradictions(status ? all.filter(({ link }) => link.status === status) : all, order),
    [all, order, status],
  )

  return (
    <>
      <PrintedHead title={t('title')} count={t('count', { count: shown.length })} />
      <div className="mb-1 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
        <h1 className="mr-auto font-semibold font-text text-[27px] leading-tight">{t('title')}</h1>
        {shown.length > 0 && (
          <div className="flex gap-2">
            <Button
              icon={<ClipboardCopy aria-hidden className="size-3.5" />}
              onClick={() => void copy(shown.map(({ link }) => link))}
            >
              {t('copyAll')}
            </Button>
            <Button icon={<Printer aria-hidden className="size-3.5" />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        )}
      </div>
      {all.length === 0 ? (
        <EmptyState icon={<RelationIcon kind="contradicts" size={28} />} title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      ) : (
        <>
          <div className="mt-3 mb-2 flex flex-wrap items-center gap-2 print:hidden">
            <ToggleChip pressed={status === null} onChange={() => void setQuery({ status: null })}>
              {t('all', { count: all.length })}
            </ToggleChip>
            {statuses.map((value) => (
              <ToggleChip
                key={value}
                pressed={status === value}
                onChange={(pressed) => void setQuery({ status: pressed ? value : null })}
              >
                {t(value, { count: all.filter(({ link }) => link.status === value).length })}
              </ToggleChip>
            ))}
            <Select
              label={t('order')}
              hideLabel
              className="ml-auto min-w-40"
              value={order}
              options={orders.map((value) => ({ value, label: t(`orders.${value}`) }))}
              onChange={(value) => void setQuery({ order: value })}
            />
          </div>
          {shown.length === 0 && <p className="py-6 text-muted">{t('noneOfStatus')}</p>}
          {shown.map((contradiction) => (
            <ContradictionItem key={contradiction.link.id} contradiction={contradiction} />
          ))}
          <p className="hidden border-line border-t pt-3 text-muted text-xs print:block">
            {t('printedFrom', { dossier: dossier.name })}
          </p>
        </>
      )}
    </>
  )
}
