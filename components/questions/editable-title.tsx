'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { useDraft } from '#components/inspector/use-draft.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { TextArea } from '#components/ui/text-field.tsx'
import type { Question } from '#lib/schemas/question.ts'

/** A question's title, edited in place: Enter or leaving the field saves, Escape leaves it as it was. */
export function EditableTitle({ question, readOnly }: { question: Question; readOnly: boolean }) {
  const t = useTranslations('questions')
  const { saveQuestion } = useSave()
  const [editing, setEditing] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const save = useCallback(
    async (title: string) =>
      title.trim() !== '' && saveQuestion(question, { title: title.replace(/\s+/g, ' ').trim() }),
    [question, saveQuestion],
  )
  const draft = useDraft(`question ${question.id}`, question.title, save)
  const { unsaved } = draft
  // A draft that a reload interrupted is taken up again.
  useEffect(() => {
    if (unsaved) setEditing(true)
  }, [unsaved])
  useEffect(() => {
    if (editing) field.current?.querySelector('textarea')?.focus()
  }, [editing])

  if (editing && !readOnly) {
    return (
      <div ref={field}>
        <TextArea
          label={t('titleLabel')}
          hideLabel
          value={draft.value}
          onChange={draft.change}
          rows={2}
          maxLength={300}
          dir="auto"
          error={draft.value.trim() === '' ? t('titleMissing') : null}
          onBlur={() => {
            if (draft.value.trim() === '') draft.discard()
            else draft.commit()
            setEditing(false)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation()
              draft.discard()
              setEditing(false)
            }
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault()
              event.currentTarget.blur()
            }
          }}
        />
      </div>
    )
  }
  return (
    <div className="flex items-start gap-1">
      <span
        className="min-w-0 flex-1 py-0.5 font-semibold font-text text-[15px] leading-[1.3]"
        lang="de"
        dir="auto"
      >
        {draft.value}
      </span>
      {!readOnly && (
        <IconButton
          label={t('editTitle', { title: question.title })}
          size="small"
          className="opacity-0 transition-opacity focus-visible:opacity-100 group-hover/row:opacity-100 touch:opacity-100"
          icon={<Pencil aria-hidden />}
          onClick={() => setEditing(true)}
        />
      )}
    </div>
  )
}
