'use client'

import { Check, Plus, Trash2, Waypoints, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useActions, useDossier } from '#components/dossier/dossier-provider.tsx'
import { RelationIcon } from '#components/dossier/relation-icon.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { useLinkClaims } from '#components/inspector/conflict-dialog.tsx'
import { shortQuote } from '#components/inspector/link-sides.ts'
import { PartTitle, Section } from '#components/inspector/section.tsx'
import { useMay } from '#components/inspector/use-may.ts'
import { useArticleLine } from '#components/inspector/use-source.ts'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuGroup, MenuItem } from '#components/ui/menu.tsx'
import { toast } from '#components/ui/toast.ts'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import { linkKinds } from '#lib/domain/claim-pair.ts'

const TagPicker = dynamic(() =>
  import('#components/inspector/tag-picker.tsx').then((module) => module.TagPicker),
)

/** Several claims at once: tag, confirm, dismiss, bin, link with one another. */
export function BulkPanel({ chosen }: { chosen: readonly PlacedClaim[] }) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector')
  const { selectClaim } = useCompare()
  const actions = useActions()
  const { linkClaims } = useLinkClaims()
  const tell = useTellProblem()
  const may = useMay()
  const line = useArticleLine()
  const l = useTranslations('links')
  const claims = chosen.map(({ claim }) => claim)
  const suggested = claims.filter((claim) => claim.status === 'suggested').length
  const editable = may('claim.update')

  async function change(what: Parameters<typeof actions.changeClaims>[1]): Promise<typeof claims | null> {
    try {
      return await actions.changeClaims(claims, what)
    } catch (error) {
      tell(error)
      return null
    }
  }
  async function bin() {
    const gone = await change({ deleted: true })
    if (!gone) return
    selectClaim(null)
    toast(t('binned', { count: gone.length }), {
      action: {
        label: i('undo'),
        onClick: () => void actions.changeClaims(gone, { deleted: false }).catch(tell),
      },
    })
  }
  async function dismiss() {
    const done = await change({ status: 'dismissed' })
    if (done) {
      selectClaim(null)
      toast(t('dismissed', { count: done.length }))
    }
  }

  return (
    <Section>
      <div className="mb-1.5 flex min-h-7 items-center gap-2">
        <h2 className="min-w-0 flex-1 font-semibold text-muted text-xs uppercase tracking-[0.05em]">
          {i('selected', { count: claims.length })}
        </h2>
        <IconButton
          label={i('closeSelection')}
          shortcut="Esc"
          size="small"
          className="-mr-1.5"
          icon={<X aria-hidden />}
          onClick={() => selectClaim(null)}
        />
      </div>
      <ul className="flex flex-col gap-1.5">
        {chosen.map(({ claim, anchor, article }) => (
          <li key={claim.id} className="border-claim-edge border-l-[3px] pl-2.5">
            <span className="block font-text text-[14.5px] leading-snug" lang={article.language} dir="auto">
              {shortQuote(anchor.quote)}
            </span>
            <span className="text-muted text-xs">{line(article)}</span>
          </li>
        ))}
      </ul>
      {editable && <BulkTags chosen={chosen} onChange={change} />}
      <div className="mt-3.5 flex flex-wrap gap-2 empty:hidden">
        {may('link.create') && (
          <Menu
            trigger={
              <Button variant="primary" icon={<Waypoints aria-hidden className="size-3.5" />}>
                {i('linkTogether')}
              </Button>
            }
          >
            <MenuGroup label={i('firstIs')}>
              {linkKinds.map((kind) => (
                <MenuItem
                  key={kind}
                  icon={<RelationIcon kind={kind} />}
                  onClick={() => {
                    const [first, ...rest] = claims
                    if (first)
                      void linkClaims(
                        kind,
                        first.id,
                        rest.map(({ id }) => id),
                      )
                  }}
                >
                  {l(`ofOthers.${kind}`)}
                </MenuItem>
              ))}
            </MenuGroup>
          </Menu>
        )}
        {editable && suggested > 0 && (
          <Button
            icon={<Check aria-hidden className="size-3.5" />}
            onClick={() => void change({ status: 'confirmed' })}
          >
            {t('accept')}
          </Button>
        )}
        {editable && suggested > 0 && <Button onClick={() => void dismiss()}>{t('dismiss')}</Button>}
        {may('claim.delete') && (
          <Button icon={<Trash2 aria-hidden className="size-3.5" />} onClick={() => void bin()}>
            {t('bin')}
          </Button>
        )}
      </div>
    </Section>
  )
}

interface BulkTagsProps {
  chosen: readonly PlacedClaim[]
  onChange(change: { addTagIds?: string[]; removeTagIds?: string[] }): Promise<unknown>
}

/** Every tag one of the claims has, and on how many of them. */
function BulkTags({ chosen, onChange }: BulkTagsProps) {
  const i = useTranslations('compare.inspector.tags')
  const { tag } = useDossier()
  const [adding, setAdding] = useState(false)
  const ids = chosen.flatMap(({ claim }) => claim.tagIds)
  const tags = [...new Set(ids)].flatMap((id) => tag.get(id) ?? [])
  const everywhere = tags.filter((item) => ids.filter((id) => id === item.id).length === chosen.length)
  return (
    <>
      <PartTitle>{i('title')}</PartTitle>
      <div className="flex flex-wrap items-center gap-1.5">
        {tags.map((item) => (
          <Chip key={item.id} dot={item.color} className="text-ink!">
            {item.name}
            {!everywhere.includes(item) && (
              <span className="text-muted">
                {i('some', { count: ids.filter((id) => id === item.id).length })}
              </span>
            )}
            <button
              type="button"
              aria-label={i('remove', { name: item.name })}
              className="-mr-1.5 grid size-6 touch:size-11 place-items-center rounded-full text-muted hover:bg-hover hover:text-ink"
              onClick={() => void onChange({ removeTagIds: [item.id] })}
            >
              <X aria-hidden className="size-3" />
            </button>
          </Chip>
        ))}
        {!adding && (
          <Button
            size="small"
            variant="quiet"
            icon={<Plus aria-hidden className="size-3.5" />}
            onClick={() => setAdding(true)}
          >
            {i('add')}
          </Button>
        )}
      </div>
      {adding && (
        <TagPicker
          without={everywhere.map(({ id }) => id)}
          onChoose={(id) => void onChange({ addTagIds: [id] })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
