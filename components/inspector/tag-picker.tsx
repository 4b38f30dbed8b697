'use client'

import { Combobox } from '@base-ui/react/combobox'
import clsx from 'clsx'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useActions, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { useMay } from '#components/inspector/use-may.ts'
import { nextTagColor } from '#components/tags/tag-colors.ts'
import { inputClass } from '#components/ui/text-field.tsx'

interface Choice {
  /** Null: a tag that is yet to be made. */
  id: string | null
  name: string
  color: string
}

interface TagPickerProps {
  /** Tags not offered, since they are there already. */
  without: readonly string[]
  onChoose(tagId: string): void
  onClose(): void
}

const folded = (text: string) => text.trim().toLocaleLowerCase('de')

/** Finds a tag of the workspace by typing, or makes one of that name. */
export function TagPicker({ without, onChoose, onClose }: TagPickerProps) {
  const t = useTranslations('compare.inspector.tags')
  const actions = useActions()
  const tell = useTellProblem()
  const may = useMay()
  const { tag } = useDossier()
  const [typed, setTyped] = useState('')

  const known = [...tag.values()].filter((item) => item.deletedAt === null)
  const query = folded(typed)
  const matching: Choice[] = known.filter(
    (item) => !without.includes(item.id) && folded(item.name).includes(query),
  )
  const exists = known.some((item) => folded(item.name) === query)
  const choices =
    query && !exists && may('tag.create')
      ? [...matching, { id: null, name: typed.trim(), color: nextTagColor(known) }]
      : matching

  async function choose(choice: Choice) {
    setTyped('')
    try {
      const id = choice.id ?? (await actions.createTag(choice.name, choice.color)).id
      onChoose(id)
    } catch (error) {
      tell(error)
    }
  }

  return (
    <Combobox.Root<Choice>
      items={choices}
      filter={null}
      value={null}
      inputValue={typed}
      onInputValueChange={(value, { reason }) => reason === 'input-change' && setTyped(value)}
      onValueChange={(choice) => choice && void choose(choice)}
      itemToStringLabel={(choice) => choice.name}
      // In the panel, not over it: nothing else has to be hidden from screen readers meanwhile.
      inline
      open
      autoHighlight
    >
      <Combobox.Input
        autoFocus
        aria-label={t('find')}
        placeholder={t('find')}
        maxLength={60}
        className={clsx(inputClass, 'mt-1.5 min-h-9 touch:min-h-11')}
        onBlur={() => typed === '' && onClose()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      />
      <Combobox.Empty className="px-2.5 py-2 text-[13px] text-muted empty:hidden">
        {choices.length === 0 && t('none')}
      </Combobox.Empty>
      <Combobox.List
        aria-label={t('title')}
        className="mt-1 max-h-52 overflow-y-auto rounded-md border border-line py-1 empty:hidden"
      >
        {(choice: Choice) => (
          <Combobox.Item
            key={choice.id ?? 'new'}
            value={choice}
            className="flex min-h-8 touch:min-h-11 cursor-default items-center gap-2 px-2.5 text-[13px] outline-none data-highlighted:bg-accent-soft"
          >
            {choice.id === null ? (
              <Plus aria-hidden className="size-3.5" />
            ) : (
              <span aria-hidden className="size-2 rounded-full" style={{ background: choice.color }} />
            )}
            {choice.id === null ? t('create', { name: choice.name }) : choice.name}
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Root>
  )
}
