'use client'

import { Columns3, ListFilter, Plus, Search, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useCompareSearch } from '#components/compare/compare-search.tsx'
import { SearchResults } from '#components/compare/search-results.tsx'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { ToggleChip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { Menu, MenuCheckbox, MenuChoice } from '#components/ui/menu.tsx'
import { activeFilters } from '#lib/domain/claim-filter.ts'
import type { LinkKind } from '#lib/domain/claim-pair.ts'
import { claimKinds } from '#lib/domain/vocabulary.ts'

const chips: readonly LinkKind[] = ['contradicts', 'duplicate', 'updates']

/** Filters, search and key hints above the panes. */
export function Toolbar({ onBin }: { onBin(): void }) {
  const t = useTranslations('compare')
  const derived = useDerived()
  const { dossier } = useDossier()
  const { url, setUrl, panes, openArticle, setPanes } = useCompare()

  const counts = useMemo(() => {
    const count = {
      claims: derived.placed.size,
      contradicts: 0,
      duplicate: 0,
      updates: 0,
      refines: 0,
      supports: 0,
    }
    for (const link of derived.links) count[link.kind] += 1
    return count
  }, [derived])
  const filters = { ...url }
  const set = activeFilters({
    kind: filters.kind,
    relation: filters.relation,
    tag: filters.tag,
    status: filters.status,
    person: filters.person,
    numbers: filters.numbers,
    unlinked: filters.unlinked,
  })
  const none = {
    kind: null,
    relation: null,
    tag: null,
    status: null,
    person: null,
    numbers: null,
    unlinked: null,
  }
  const closed = derived.articles.filter((article) => !panes.includes(article.id))

  return (
    <div className="compare-toolbar" role="toolbar" aria-label={t('toolbar')}>
      <Link href={`/d/${dossier.id}/sources`} className={buttonClass('primary')}>
        <Plus size={15} aria-hidden="true" />
        {t('addSource')}
      </Link>
      {closed.length > 0 && panes.length < 5 && (
        <Menu trigger={<IconButton label={t('addPane')} variant="default" icon={<Columns3 />} />}>
          <MenuChoice
            label={t('chooseArticle')}
            value=""
            onChange={(id) => (panes.length < 5 ? setPanes([...panes, id]) : openArticle(id))}
            options={closed.map((article) => ({
              value: article.id,
              lang: article.language,
              label: [article.outlet, article.title].filter(Boolean).join(' · '),
            }))}
          />
        </Menu>
      )}
      <div className="compare-chips">
        <ToggleChip pressed={set === 0} onChange={() => setUrl(none)}>
          {t('allClaims')} <b>{counts.claims}</b>
        </ToggleChip>
        {chips.map((kind) => (
          <ToggleChip
            key={kind}
            pressed={url.relation === kind}
            onChange={(pressed) => setUrl({ relation: pressed ? kind : null })}
            dot={`var(--${kind})`}
          >
            {t(`relations.${kind as 'contradicts'}`)} <b>{counts[kind]}</b>
          </ToggleChip>
        ))}
        <ToggleChip pressed={url.numbers} onChange={(pressed) => setUrl({ numbers: pressed || null })}>
          {t('onlyNumbers')}
        </ToggleChip>
        <FilterMenu active={set} />
        <IconButton label={t('bin')} size="small" icon={<Trash2 />} onClick={onBin} />
      </div>
      <SearchField />
      <p className="compare-keys" aria-hidden="true">
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t('keyNext')} · <Kbd>T</Kbd> {t('keyTag')} · <Kbd>L</Kbd> {t('keyLink')} ·{' '}
        <Kbd>?</Kbd>
      </p>
    </div>
  )
}

function FilterMenu({ active }: { active: number }) {
  const t = useTranslations('compare')
  const kinds = useTranslations('claims')
  const { tag: tags, people } = useDossier()
  const { url, setUrl } = useCompare()
  const any = { value: '', label: t('any') }
  return (
    <Menu
      trigger={
        <IconButton
          label={active > 0 ? t('filtersActive', { count: active }) : t('filters')}
          size="small"
          icon={<ListFilter />}
          aria-pressed={active > 0}
        />
      }
    >
      <MenuCheckbox checked={url.unlinked} onChange={(checked) => setUrl({ unlinked: checked || null })}>
        {t('onlyUnlinked')}
      </MenuCheckbox>
      <MenuChoice
        label={t('filterStatus')}
        value={url.status ?? ''}
        onChange={(value) => setUrl({ status: value === '' ? null : (value as 'confirmed') })}
        options={[
          any,
          { value: 'confirmed', label: t('confirmed') },
          { value: 'suggested', label: t('suggested') },
        ]}
      />
      <MenuChoice
        label={t('filterRelation')}
        value={url.relation ?? ''}
        onChange={(value) => setUrl({ relation: value === '' ? null : (value as LinkKind) })}
        options={[
          any,
          ...(['contradicts', 'duplicate', 'updates', 'refines', 'supports'] as const).map((kind) => ({
            value: kind,
            label: t(`relations.${kind}`),
          })),
        ]}
      />
      <MenuChoice
        label={t('filterKind')}
        value={url.kind ?? ''}
        onChange={(value) => setUrl({ kind: value === '' ? null : (value as (typeof claimKinds)[number]) })}
        options={[
          any,
          ...claimKinds.map((kind) => ({ value: kind as string, label: kinds(`kind.${kind}`) })),
        ]}
      />
      {tags.size > 0 && (
        <MenuChoice
          label={t('filterTag')}
          value={url.tag ?? ''}
          onChange={(value) => setUrl({ tag: value || null })}
          options={[
            any,
            ...[...tags.values()]
              .filter((tag) => !tag.deletedAt)
              .map((tag) => ({ value: tag.id, label: tag.name })),
          ]}
        />
      )}
      <MenuChoice
        label={t('filterPerson')}
        value={url.person ?? ''}
        onChange={(value) => setUrl({ person: value || null })}
        options={[any, ...people.map((person) => ({ value: person.id, label: person.name }))]}
      />
    </Menu>
  )
}

function SearchField() {
  const t = useTranslations('compare')
  const { query, setQuery } = useCompareSearch()
  const searching = query.trim().length > 1
  return (
    <div className="compare-search">
      <Search size={14} aria-hidden="true" />
      <input
        id="compare-search"
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        placeholder={t('search')}
        aria-label={t('searchLabel')}
        aria-controls={searching ? 'compare-search-results' : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setQuery('')
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            document.querySelector<HTMLElement>('#compare-search-results button')?.focus()
          }
        }}
      />
      {searching && <SearchResults />}
    </div>
  )
}
