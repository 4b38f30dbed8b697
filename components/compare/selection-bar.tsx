'use client'

import { Popover } from '@base-ui/react/popover'
import { BookmarkCheck, CheckCheck, EyeOff, Tag as TagIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useTagging } from '#components/compare/tagging.tsx'
import type { TextSelection } from '#components/compare/use-text-selection.ts'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import { Button } from '#components/ui/button.tsx'
import { ToggleChip } from '#components/ui/chip.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { claimKinds } from '#lib/domain/vocabulary.ts'

/**
 * The small bar at a selected passage: tag it, with kinds and tags; Enter repeats the last choice. The focus
 * stays in the text until a key or a click asks for the bar, so that the selection can still be changed.
 */
export function SelectionBar({ selection }: { selection: TextSelection }) {
  const t = useTranslations('compare')
  const kindNames = useTranslations('claims')
  const tagging = useTagging()
  const { tag: tags, sentenceCheck } = useDossier()
  const [typed, setTyped] = useState('')
  const [dismissed, setDismissed] = useState<unknown>(null)
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage starts with an empty field
  useEffect(() => setTyped(''), [selection])

  const live = [...tags.values()].filter((tag) => !tag.deletedAt)
  const matching = live
    .filter((tag) => tag.name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
    .slice(0, 6)
  const checked = [...sentenceCheck.values()].some(
    (check) =>
      check.articleVersionId === selection.versionId &&
      check.start < selection.end &&
      check.end > selection.start,
  )
  const exact = live.find((tag) => tag.name.toLocaleLowerCase() === typed.trim().toLocaleLowerCase())

  return (
    <Popover.Root
      open={dismissed !== selection}
      onOpenChange={(open) => {
        if (!open) setDismissed(selection)
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className="z-30"
          anchor={{ getBoundingClientRect: selection.box }}
          side="top"
          sideOffset={8}
          collisionPadding={8}
          align="center"
        >
          <Popover.Popup
            className="selection-bar"
            aria-label={t('selectionBar')}
            initialFocus={false}
            finalFocus={false}
          >
            <div className="selection-row">
              <Button
                size="small"
                variant="primary"
                onClick={() => void tagging.tag()}
                icon={<BookmarkCheck size={14} />}
              >
                {t('tagClaim')} <Kbd>T</Kbd>
              </Button>
              <Button
                size="small"
                variant="quiet"
                onClick={() => void tagging.checkSentences(!checked)}
                icon={<CheckCheck size={14} />}
              >
                {checked ? t('uncheckSentence') : t('checkSentence')} <Kbd>C</Kbd>
              </Button>
              <Button
                size="small"
                variant="quiet"
                onClick={() => void tagging.exclude()}
                icon={<EyeOff size={14} />}
              >
                {t('exclude')}
              </Button>
            </div>
            <fieldset className="selection-row" aria-label={t('kinds')}>
              {claimKinds.map((kind) => (
                <ToggleChip
                  key={kind}
                  pressed={tagging.choice.kinds.includes(kind)}
                  onChange={() => tagging.toggleKind(kind)}
                >
                  {kindNames(`kind.${kind}`)}
                </ToggleChip>
              ))}
            </fieldset>
            <div className="selection-row">
              <TagIcon size={14} aria-hidden="true" />
              <input
                ref={input}
                className="selection-input"
                value={typed}
                placeholder={t('tagTypeahead')}
                aria-label={t('tagTypeahead')}
                onChange={(event) => setTyped(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  if (typed.trim() === '') void tagging.tag()
                  else void tagging.addTag(exact ?? matching[0] ?? typed.trim()).then(() => setTyped(''))
                }}
              />
              {matching.map((tag) => (
                <ToggleChip
                  key={tag.id}
                  dot={tag.color}
                  pressed={tagging.choice.tagIds.includes(tag.id)}
                  onChange={() => tagging.toggleTag(tag.id)}
                >
                  {tag.name}
                </ToggleChip>
              ))}
              {typed.trim() !== '' && !exact && (
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => void tagging.addTag(typed.trim()).then(() => setTyped(''))}
                >
                  {t('createTag', { name: typed.trim() })}
                </Button>
              )}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
