'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCompare } from '#components/compare/compare-context.tsx'
import { Pane, type PaneHandle } from '#components/compare/pane.tsx'
import { useArticleName } from '#components/compare/use-claim-label.ts'
import { useShownClaims } from '#components/compare/use-shown-claims.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import {
  type ConnectorLayer,
  type ConnectorLink,
  createConnectorLayer,
} from '#lib/client/connectors/layer.ts'
import { rangeOf } from '#lib/client/highlights/offsets-dom.ts'
import { otherEnd } from '#lib/domain/claim-relations.ts'

const noClaims = [] as const

/** The panes side by side with the gutters in which connectors run. */
export function Stage() {
  const t = useTranslations('compare')
  const compare = useCompare()
  const derived = useDerived()
  const shown = useShownClaims()
  const name = useArticleName()
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set())
  const handles = useRef(new Map<string, PaneHandle>())
  const frame = useRef<HTMLDivElement>(null)
  const gutters = useRef(new Map<number, HTMLElement>())
  const layer = useRef<ConnectorLayer | null>(null)
  const [ready, setReady] = useState(0)

  const onReady = useCallback((articleId: string, handle: PaneHandle | null) => {
    if (handle) handles.current.set(articleId, handle)
    else handles.current.delete(articleId)
    setReady((count) => count + 1)
  }, [])

  const panes = useMemo(
    () =>
      compare.panes.flatMap((id) => {
        const article = derived.articles.find((candidate) => candidate.id === id)
        const text = derived.textOf(id)
        return article && text ? [{ article, text }] : []
      }),
    [compare.panes, derived],
  )
  const order = panes.map(({ article }) => article.id).join(' ')

  const latest = useRef({ compare, derived, name, panes })
  latest.current = { compare, derived, name, panes }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ready` counts the panes that have come or gone
  useEffect(() => {
    const elements = order.split(' ').flatMap((id) => handles.current.get(id)?.scroller ?? [])
    const between = elements.slice(1).flatMap((_, index) => gutters.current.get(index) ?? [])
    if (elements.length === 0 || between.length !== elements.length - 1) return
    const created = createConnectorLayer({
      panes: elements,
      gutters: between,
      paneLabel: (pane) => latest.current.panes[pane]?.article.outlet ?? String(pane + 1),
      onSelect: (id) => latest.current.compare.selectLink(id),
    })
    layer.current = created
    return () => {
      created.destroy()
      layer.current = null
    }
  }, [order, ready])

  const connectors = useMemo(() => connectorLinks(order, derived, shown), [order, derived, shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layer starts without links
  useEffect(() => {
    layer.current?.setLinks(connectors)
  }, [connectors, order, ready])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layer starts with nothing selected
  useEffect(() => {
    layer.current?.select(compare.linkId)
  }, [compare.linkId, order, ready])

  const lockedRef = useRef(locked)
  lockedRef.current = locked
  useEffect(() => {
    compare.stage.current = {
      align: (claimId) => align(claimId, latest.current.derived, handles.current, lockedRef.current),
      focusClaim: (claimId) => {
        const placed = latest.current.derived.placed.get(claimId)
        const handle = placed ? handles.current.get(placed.article.id) : undefined
        handle?.scroller.closest('.pane')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        handle?.focus?.focus(claimId)
      },
    }
    return () => {
      compare.stage.current = null
    }
  }, [compare.stage])

  // A link or claim that stands in the address is brought into view once the panes are there.
  const arrived = useRef(false)
  useEffect(() => {
    if (arrived.current || ready === 0) return
    arrived.current = true
    const { compare: now } = latest.current
    if (now.linkId) now.selectLink(now.linkId)
    else if (now.claimId) now.selectClaim(now.claimId)
    else {
      const [first] = openingLinks(latest.current.derived, now.panes)
      if (first) now.stage.current?.align(first)
    }
  }, [ready])

  if (panes.length === 0) return <p className="stage-empty">{t('noArticles')}</p>
  return (
    <div ref={frame} className="stage" style={{ '--panes': panes.length } as React.CSSProperties}>
      {panes.map(({ article, text }, position) => (
        <div key={article.id} className="contents">
          {position > 0 && (
            <div
              className="gutter"
              ref={(element) => {
                if (element) gutters.current.set(position - 1, element)
                else gutters.current.delete(position - 1)
              }}
            />
          )}
          <Pane
            article={article}
            text={text}
            position={position}
            claims={shown.get(article.id) ?? noClaims}
            locked={locked.has(article.id)}
            onLock={(lock) =>
              setLocked((known) => {
                const next = new Set(known)
                if (lock) next.add(article.id)
                else next.delete(article.id)
                return next
              })
            }
            onReady={onReady}
          />
        </div>
      ))}
    </div>
  )
}

function connectorLinks(
  order: string,
  derived: ReturnType<typeof useDerived>,
  shown: ReturnType<typeof useShownClaims>,
): ConnectorLink[] {
  const position = new Map(order.split(' ').map((id, index) => [id, index]))
  const visible = new Set([...shown.values()].flatMap((claims) => claims.map(({ claim }) => claim.id)))
  return derived.links.flatMap((link): ConnectorLink[] => {
    const low = derived.placed.get(link.lowClaimId)
    const high = derived.placed.get(link.highClaimId)
    if (!low || !high || !visible.has(link.lowClaimId) || !visible.has(link.highClaimId)) return []
    const a = position.get(low.article.id)
    const b = position.get(high.article.id)
    if (a === undefined || b === undefined || link.status === 'dismissed') return []
    return [
      {
        id: link.id,
        kind: link.kind,
        status: link.status,
        a: { pane: a, claimStart: low.anchor.start, claimEnd: low.anchor.end },
        b: { pane: b, claimStart: high.anchor.start, claimEnd: high.anchor.end },
      },
    ]
  })
}

/** A claim of each contradiction between the panes shown, best first: where an untouched view begins. */
function openingLinks(
  { suggestions, links, placed }: ReturnType<typeof useDerived>,
  panes: readonly string[],
): string[] {
  return [...suggestions, ...links]
    .filter((link) => link.kind === 'contradicts')
    .flatMap((link) => {
      const low = placed.get(link.lowClaimId)
      const high = placed.get(link.highClaimId)
      const shown = low && high && panes.includes(low.article.id) && panes.includes(high.article.id)
      return shown && low.article.id !== high.article.id ? [link.lowClaimId] : []
    })
}

/** Where a passage stands within its pane's content, in pixels from the top. */
function heightOf(scroller: HTMLElement, span: { start: number; end: number }): number | null {
  const box = rangeOf(scroller, span.start, span.end)?.getClientRects()[0]
  return box ? box.top - scroller.getBoundingClientRect().top + scroller.scrollTop : null
}

const noLink = { lowClaimId: '', highClaimId: '' }

/** How far below the top of a pane a passage that is brought into view stands, as a share of its height. */
const restsAt = 0.33

function align(
  claimId: string,
  derived: ReturnType<typeof useDerived>,
  handles: ReadonlyMap<string, PaneHandle>,
  locked: ReadonlySet<string>,
): void {
  const placed = derived.placed.get(claimId)
  const own = placed ? handles.get(placed.article.id) : undefined
  if (!placed || !own) return
  // In a narrow window the panes scroll sideways: the strongest counterpart first, so that the claim's own pane wins.
  const first = derived.placed.get(otherEnd(derived.linksOf.get(claimId)?.[0] ?? noLink, claimId))
  for (const handle of [first ? handles.get(first.article.id) : undefined, own]) {
    handle?.scroller.closest('.pane')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const height = heightOf(own.scroller, placed.anchor)
  if (height === null) return
  let y = height - own.scroller.scrollTop
  const inView = y > 40 && y < own.scroller.clientHeight * 0.75
  if (!inView && !locked.has(own.articleId)) {
    const top = Math.max(0, height - own.scroller.clientHeight * restsAt)
    own.scroller.scrollTop = top
    y = height - own.scroller.scrollTop
  }
  const done = new Set([own.articleId])
  for (const link of derived.linksOf.get(claimId) ?? []) {
    const other = derived.placed.get(otherEnd(link, claimId))
    const pane = other ? handles.get(other.article.id) : undefined
    // The strongest link comes first and decides where its pane goes.
    if (!other || !pane || done.has(pane.articleId) || locked.has(pane.articleId)) continue
    done.add(pane.articleId)
    const there = heightOf(pane.scroller, other.anchor)
    if (there !== null) pane.scroller.scrollTop = there - y
  }
}
