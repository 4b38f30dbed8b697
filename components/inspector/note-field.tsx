'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useDraft } from '#components/inspector/use-draft.ts'
import { TextArea } from '#components/ui/text-field.tsx'

interface NoteFieldProps {
  /** What the note belongs to; names the draft. */
  id: string
  note: string | null
  save(note: string | null): Promise<boolean>
  readOnly: boolean
}

/** A note, saved when one leaves it. */
export function NoteField({ id, note, save, readOnly }: NoteFieldProps) {
  const t = useTranslations('links')
  const i = useTranslations('compare.inspector')
  const store = useCallback((value: string) => save(value.trim() === '' ? null : value), [save])
  const draft = useDraft(`note ${id}`, note ?? '', store)
  if (readOnly)
    return note ? (
      <p className="mt-2 whitespace-pre-wrap font-text text-[15px] leading-normal">{note}</p>
    ) : null
  return (
    <TextArea
      label={t('note')}
      className="mt-3"
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.unsaved) {
          event.stopPropagation()
          draft.discard()
        }
      }}
      maxLength={4000}
      rows={2}
      style={{ fieldSizing: 'content', minHeight: '3.5rem', maxHeight: '16rem' }}
      dir="auto"
      placeholder={t('notePlaceholder')}
      hint={draft.unsaved ? i('noteUnsaved') : undefined}
    />
  )
}
