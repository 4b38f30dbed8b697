'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { ArticleText } from '#components/compare/article-text.tsx'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useCompareSearch } from '#components/compare/compare-search.tsx'
import { useLinkMode } from '#components/compare/link-mode.tsx'
import { Minimap } from '#components/compare/minimap.tsx'
import { PaneHeader } from '#components/compare/pane-header.tsx'
import { usePanePainting } from '#components/compare/pane-painting.ts'
import { selectByKey, showSelection } from '#components/compare/sentence-cursor.ts'
import { useClaimLabel } from '#components/compare/use-claim-label.ts'
import { useSentences } from '#components/compare/use-sentences.ts'
import { useDerived, useDossier } from '#components/dossier/dossier-provider.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import type { FocusLayer } from '#lib/client/highlights/focus-layer.ts'
import { offsetFromPoint } from '#lib/client/highlights/hit-test.ts'
import { createIntervalIndex, nextAround } from '#lib/client/highlights/intervals.ts'
import { selectionIn } from '#lib/client/highlights/offsets-dom.ts'
import type { Article, ArticleText as Text } from '#lib/schemas/article.ts'

export interface PaneHandle {
  articleId: string
  scroller: HTMLElement
  focus: FocusLayer | null
  locked: boolean
}

interface PaneProps {
  article: Article
  text: Text
  position: number
  claims: readonly PlacedClaim[]
  locked: boolean
  onLock(locked: boolean): void
  onReady(articleId: string, handle: PaneHandle | null): void
}

const none: readonly string[] = []

export function Pane({ article, text, position, claims, locked, onLock, onReady }: PaneProps) {
  const t = useTranslations('compare')
  const scroller = useRef<HTMLDivElement>(null)
  const derived = useDerived()
  const state = useDossier()
  const compare = useCompare()
  const linkMode = useLinkMode()
  const { hits } = useCompareSearch()
  const label = useClaimLabel()
  const sentences = useSentences(text)
  const versionId = article.current.id

  const exclusions = useMemo(
    () => [...state.exclusion.values()].filter((item) => item.articleVersionId === versionId),
    [state.exclusion, versionId],
  )
  const checks = useMemo(
    () => [...state.sentenceCheck.values()].filter((item) => item.articleVersionId === versionId),
    [state.sentenceCheck, versionId],
  )
  const index = useMemo(
    () =>
      createIntervalIndex(
        claims.map(({ claim, anchor }) => ({ id: claim.id, start: anchor.start, end: anchor.end })),
      ),
    [claims],
  )
  const selected = useMemo(
    () => (compare.claimId ? [compare.claimId, ...compare.others] : none),
    [compare.claimId, compare.others],
  )

  // The next click may come before what the last one chose has been rendered: it goes on from there.
  const chosen = useRef(compare.claimId)
  useEffect(() => {
    chosen.current = compare.claimId
  }, [compare.claimId])
  const choose = (id: string, add: boolean) => {
    if (linkMode.active) {
      linkMode.toggle(id)
      return
    }
    chosen.current = id
    compare.selectClaim(id, { add })
  }

  const focusRef = usePanePainting({
    pane: scroller,
    versionId,
    claims,
    linksOf: derived.linksOf,
    exclusions,
    checks,
    search: hits.get(article.id) ?? noHits,
    selected: linkMode.active ? linkMode.chosen : selected,
    candidates: linkMode.candidates,
    label,
    onActivate: (id) => choose(id, false),
  })

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    onReady(article.id, {
      articleId: article.id,
      scroller: element,
      get focus() {
        return focusRef.current
      },
      locked,
    })
    return () => onReady(article.id, null)
  }, [article.id, locked, onReady, focusRef])

  // A click that selects no text takes the shortest claim there, the next click the one around it.
  const handlePointerUp = (event: PointerEvent) => {
    const pane = scroller.current
    if (!pane || event.button !== 0 || (event.target as Element).closest('button, a, .minimap')) return
    if (document.getSelection()?.isCollapsed === false) return
    const offset = offsetFromPoint(pane, event.clientX, event.clientY)
    const hit = offset === null ? [] : index.at(offset)
    const next = nextAround(hit, chosen.current)
    if (next) choose(next.id, event.shiftKey || event.ctrlKey || event.metaKey)
    else if (offset === null && !linkMode.active) compare.selectClaim(null)
  }

  const handleKey = (event: KeyboardEvent) => {
    const pane = scroller.current
    // A claim's button has arrow keys of its own.
    if (!pane || event.defaultPrevented || (event.target as Element).closest('.gl-claim')) return
    const span = selectByKey(event, text.text, sentences, selectionIn(pane))
    if (!span) return
    event.preventDefault()
    showSelection(pane, span)
  }

  const go = useCallback((fraction: number) => {
    const element = scroller.current
    if (element) element.scrollTop = fraction * element.scrollHeight - element.clientHeight / 2
  }, [])

  return (
    <section className="pane" aria-label={t('paneLabel', { number: position + 1, title: article.title })}>
      <PaneHeader
        article={article}
        position={position}
        claims={claims}
        checked={checks.length}
        sentences={sentences.length}
        locked={locked}
        onLock={onLock}
      />
      <div
        ref={scroller}
        className="pane-scroller"
        data-pane={article.id}
        data-version={versionId}
        lang={article.language}
        dir="auto"
        role="document"
        aria-label={t('textLabel', { title: article.title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: read and select sentence by sentence with the arrow keys
        tabIndex={0}
        onPointerUp={handlePointerUp}
        onKeyDown={handleKey}
      >
        <article className="article-text">
          <ArticleText text={text} title={article.title} />
        </article>
      </div>
      <Minimap length={text.text.length} claims={claims} linksOf={derived.linksOf} onGo={go} />
    </section>
  )
}

const noHits: readonly { start: number; end: number }[] = []
