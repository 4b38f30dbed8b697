'use client'

import { useTranslations } from 'next-intl'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { PartTitle } from '#components/inspector/section.tsx'
import { Chip, ToggleChip } from '#components/ui/chip.tsx'
import { claimKinds } from '#lib/domain/vocabulary.ts'
import type { Claim } from '#lib/schemas/claim.ts'

type Kind = Claim['kinds'][number]

const toggled = (kinds: readonly Kind[], kind: Kind, on: boolean): Kind[] =>
  claimKinds.filter((candidate) => (candidate === kind ? on : kinds.includes(candidate)))

export function ClaimKinds({ claim, readOnly }: { claim: Claim; readOnly: boolean }) {
  const t = useTranslations('claims')
  const { saveClaim } = useSave()
  if (readOnly) {
    return (
      <div className="mt-3 flex flex-wrap gap-1.5">
        {claim.kinds.map((kind) => (
          <Chip key={kind}>{t(`kind.${kind}`)}</Chip>
        ))}
      </div>
    )
  }
  return (
    <>
      <PartTitle>{t('kinds')}</PartTitle>
      {/* biome-ignore lint/a11y/useSemanticElements: chips in a row, no form fields */}
      <div role="group" aria-label={t('kinds')} className="flex flex-wrap gap-1.5">
        {claimKinds.map((kind) => (
          <ToggleChip
            key={kind}
            pressed={claim.kinds.includes(kind)}
            onChange={(on) => void saveClaim(claim, (row) => ({ kinds: toggled(row.kinds, kind, on) }))}
          >
            {t(`kind.${kind}`)}
          </ToggleChip>
        ))}
      </div>
    </>
  )
}
