'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { EditorForm } from '#components/inspector/editor-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { modalities } from '#lib/domain/vocabulary.ts'
import type { Claim } from '#lib/schemas/claim.ts'

interface OriginEditorProps {
  origin: string | null
  modality: Claim['modality']
  onSave(change: { origin: string | null; modality: Claim['modality'] }): Promise<void>
  onCancel(): void
}

/** Corrects who a claim is from and how it is put; origins used in the dossier are offered. */
export function OriginEditor({ origin, modality, onSave, onCancel }: OriginEditorProps) {
  const t = useTranslations('claims')
  const i = useTranslations('compare.inspector')
  const { claim } = useDossier()
  const [named, setNamed] = useState(origin ?? '')
  const [how, setHow] = useState(modality)
  const known = [...new Set([...claim.values()].flatMap((other) => other.origin ?? []))].sort()
  return (
    <EditorForm onSubmit={() => onSave({ origin: named.trim() || null, modality: how })} onCancel={onCancel}>
      <TextField
        label={t('origin.label')}
        hint={i('originHint')}
        value={named}
        onChange={setNamed}
        maxLength={200}
        list="known-origins"
        autoFocus
        dir="auto"
      />
      <datalist id="known-origins">
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Select
        label={i('field.modality')}
        value={how}
        options={modalities.map((value) => ({ value, label: t(`modality.${value}`) }))}
        onChange={setHow}
      />
    </EditorForm>
  )
}
