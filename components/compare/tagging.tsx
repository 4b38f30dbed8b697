'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { sentencesOf } from '#components/compare/use-sentences.ts'
import type { TextSelection } from '#components/compare/use-text-selection.ts'
import { useActions, useDossier } from '#components/dossier/dossier-provider.tsx'
import { useTellProblem } from '#components/dossier/use-tell-problem.ts'
import { toast } from '#components/ui/toast.ts'
import { may } from '#lib/domain/permissions.ts'
import type { Claim } from '#lib/schemas/claim.ts'
import type { Tag } from '#lib/schemas/tag.ts'

interface Choice {
  /** Kinds chosen by hand; empty leaves them to what the analysis reads. */
  kinds: readonly Claim['kinds'][number][]
  tagIds: readonly string[]
}

interface Tagging {
  allowed: boolean
  selection: { current: TextSelection | null }
  setSelection(selection: TextSelection | null): void
  /** Kinds and tags for the next claim; kept, so that Enter repeats them. */
  choice: Choice
  toggleKind(kind: Claim['kinds'][number]): void
  toggleTag(tagId: string): void
  addTag(tag: Tag | string): Promise<void>
  /** Tags the selected passage. Resolves to false when nothing is selected. */
  tag(): Promise<boolean>
  checkSentences(checked?: boolean): Promise<void>
  exclude(): Promise<void>
}

const TaggingContext = createContext<Tagging | null>(null)

export function useTagging(): Tagging {
  const tagging = useContext(TaggingContext)
  if (!tagging) throw new Error('outside a TaggingProvider')
  return tagging
}

const toggled = <T,>(list: readonly T[], item: T) =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]

/** Colours new tags take in turn: each has 4.5:1 with white and is told apart from its neighbours. */
const tagColors = ['#7345cb', '#0d7468', '#95500a', '#2456c4', '#b3261e', '#83307a', '#4f6b4a', '#1d4f76']

/** What can be done with the selected passage, by the bar beside it and by keys. */
export function TaggingProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('compare')
  const actions = useActions()
  const state = useDossier()
  const { selectClaim } = useCompare()
  const tell = useTellProblem()
  const selection = useRef<TextSelection | null>(null)
  const [choice, setChoice] = useState<Choice>({ kinds: [], tagIds: [] })
  const allowed = may(state.role, 'claim.create') && !state.dossier.archivedAt
  const latest = useRef({ state, choice })
  latest.current = { state, choice }

  const setSelection = useCallback((next: TextSelection | null) => {
    selection.current = next
  }, [])
  const toggleKind = useCallback(
    (kind: Claim['kinds'][number]) => setChoice((known) => ({ ...known, kinds: toggled(known.kinds, kind) })),
    [],
  )
  const toggleTag = useCallback(
    (tagId: string) => setChoice((known) => ({ ...known, tagIds: toggled(known.tagIds, tagId) })),
    [],
  )

  const addTag = useCallback(
    async (wanted: Tag | string) => {
      try {
        const count = latest.current.state.tag.size
        const tag =
          typeof wanted === 'string'
            ? await actions.createTag(wanted, tagColors[count % tagColors.length] ?? '#7345cb')
            : wanted
        setChoice((known) => ({ ...known, tagIds: [...new Set([...known.tagIds, tag.id])] }))
      } catch (error) {
        tell(error)
      }
    },
    [actions, tell],
  )

  const tag = useCallback(async () => {
    const now = selection.current
    const text = now ? latest.current.state.texts.get(now.versionId) : undefined
    if (!now || !text) return false
    const { kinds, tagIds } = latest.current.choice
    document.getSelection()?.removeAllRanges()
    now.pane.focus({ preventScroll: true })
    try {
      const claim = await actions.tag({
        articleVersionId: now.versionId,
        start: now.start,
        end: now.end,
        quote: text.text.slice(now.start, now.end),
        ...(kinds.length > 0 ? { kinds: [...kinds] } : {}),
        ...(tagIds.length > 0 ? { tagIds: [...tagIds] } : {}),
      })
      selectClaim(claim.id, { align: false })
    } catch (error) {
      tell(error)
    }
    return true
  }, [actions, selectClaim, tell])

  const checkSentences = useCallback(
    async (checked?: boolean) => {
      const now = selection.current
      const { state: dossier } = latest.current
      const text = now ? dossier.texts.get(now.versionId) : undefined
      if (!now || !text) return
      const touched = sentencesOf(text).filter(({ start, end }) => start < now.end && end > now.start)
      const ticked = new Set(
        [...dossier.sentenceCheck.values()]
          .filter((check) => check.articleVersionId === now.versionId)
          .map((check) => check.start),
      )
      const want = checked ?? !touched.every(({ start }) => ticked.has(start))
      try {
        await Promise.all(
          touched
            .filter(({ start }) => ticked.has(start) !== want)
            .map(({ start, end }) => actions.checkSentence(now.versionId, { start, end }, want)),
        )
      } catch (error) {
        tell(error)
      }
    },
    [actions, tell],
  )

  const exclude = useCallback(async () => {
    const now = selection.current
    if (!now) return
    document.getSelection()?.removeAllRanges()
    try {
      await actions.exclude(now.versionId, { start: now.start, end: now.end })
      toast(t('excluded'))
    } catch (error) {
      tell(error)
    }
  }, [actions, t, tell])

  const tagging = useMemo<Tagging>(
    () => ({
      allowed,
      selection,
      setSelection,
      choice,
      toggleKind,
      toggleTag,
      addTag,
      tag,
      checkSentences,
      exclude,
    }),
    [allowed, setSelection, choice, toggleKind, toggleTag, addTag, tag, checkSentences, exclude],
  )
  return <TaggingContext value={tagging}>{children}</TaggingContext>
}
