'use client'

import { Plus, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { PartTitle } from '#components/inspector/section.tsx'
import { Button } from '#components/ui/button.tsx'
import { Chip } from '#components/ui/chip.tsx'
import type { Claim } from '#lib/schemas/claim.ts'

const TagPicker = dynamic(() =>
  import('#components/inspector/tag-picker.tsx').then((module) => module.TagPicker),
)

/** The tags of a claim, to take away and to add. */
export function ClaimTags({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const t = useTranslations('compare.inspector.tags')
  const { tag } = useDossier()
  const { saveClaim } = useSave()
  const [adding, setAdding] = useState(false)
  const own = claim.tagIds.flatMap((id) => tag.get(id) ?? [])
  if (readOnly && own.length === 0) return null
  const change = (id: string, on: boolean) =>
    saveClaim(claim, ({ tagIds }) => ({
      tagIds: on ? [...new Set([...tagIds, id])] : tagIds.filter((other) => other !== id),
    }))
  return (
    <>
      <PartTitle>{t('title')}</PartTitle>
      <div className="flex flex-wrap items-center gap-1.5">
        {own.map((item) => (
          <Chip key={item.id} dot={item.color} className="text-ink!">
            {item.name}
            {!readOnly && (
              <button
                type="button"
                aria-label={t('remove', { name: item.name })}
                className="-mr-1.5 grid size-6 touch:size-11 place-items-center rounded-full text-muted hover:bg-hover hover:text-ink"
                onClick={() => void change(item.id, false)}
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </Chip>
        ))}
        {!readOnly && !adding && (
          <Button
            size="small"
            variant="quiet"
            icon={<Plus aria-hidden className="size-3.5" />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )}
      </div>
      {adding && (
        <TagPicker
          without={claim.tagIds}
          onChoose={(id) => void change(id, true)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
