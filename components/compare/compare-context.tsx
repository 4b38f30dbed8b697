'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { type CompareUrl, useCompareUrl } from '#components/compare/compare-url.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { otherEnd } from '#lib/domain/claim-relations.ts'

export const mostPanes = 5
const panesAtFirst = 3

type UrlChange = Partial<{ [K in keyof CompareUrl]: CompareUrl[K] | null }>

/** Scrolls panes; the stage provides it once it stands. */
export interface Stage {
  /** Brings a claim's passage into view in its pane, and its counterparts in the other panes to the same height. */
  align(claimId: string): void
  /** Moves the keyboard to a claim's element in its pane. */
  focusClaim(claimId: string): void
}

export interface Compare {
  /** Article ids shown, from left to right. */
  panes: readonly string[]
  setPanes(panes: readonly string[]): void
  /** Shows an article, beside `next` where that is shown. */
  openArticle(articleId: string, nextTo?: string): void
  url: CompareUrl
  setUrl(change: UrlChange): void
  claimId: string | null
  linkId: string | null
  /** Further claims selected together with `claimId`, for linking and tagging several at once. */
  others: readonly string[]
  /** Selects a claim and brings its parallels alongside; `add` keeps what is selected. */
  selectClaim(id: string | null, options?: { add?: boolean; align?: boolean }): void
  /** Selects a link and brings both passages side by side at one height. */
  selectLink(id: string | null): void
  /** Link mode: the claims that wait for their other end. */
  linking: readonly string[] | null
  startLinking(): void
  stopLinking(): void
  stage: { current: Stage | null }
}

const CompareContext = createContext<Compare | null>(null)

export function useCompare(): Compare {
  const compare = useContext(CompareContext)
  if (!compare) throw new Error('outside a CompareProvider')
  return compare
}

/** Which articles, claims and links the Vergleich view shows. */
export function CompareProvider({ children }: { children: ReactNode }) {
  const [url, setQuery] = useCompareUrl()
  const derived = useDerived()
  const stage = useRef<Stage | null>(null)
  const [others, setOthers] = useState<readonly string[]>([])
  const [linking, setLinking] = useState<readonly string[] | null>(null)

  const panes = useMemo(() => {
    const known = new Set(derived.articles.map((article) => article.id))
    const chosen = [...new Set(url.panes ?? [])].filter((id) => known.has(id)).slice(0, mostPanes)
    return chosen.length > 0 ? chosen : firstPanes(derived)
  }, [url.panes, derived])

  const setUrl = useCallback((change: UrlChange) => void setQuery(change), [setQuery])
  const setPanes = useCallback((next: readonly string[]) => setUrl({ panes: [...next] }), [setUrl])

  const withArticles = useCallback(
    (articleIds: readonly string[]): string[] => {
      let next = [...panes]
      for (const [index, id] of articleIds.entries()) {
        if (next.includes(id)) continue
        const beside = articleIds[index - 1]
        const at = beside ? next.indexOf(beside) + 1 : next.length
        next.splice(at, 0, id)
        if (next.length > Math.max(panes.length, 2)) {
          const keep = new Set(articleIds)
          const drop = next.findLastIndex((pane) => !keep.has(pane))
          if (drop >= 0) next = next.filter((_, position) => position !== drop)
        }
      }
      return next
    },
    [panes],
  )

  const openArticle = useCallback(
    (articleId: string, nextTo?: string) =>
      setPanes(withArticles(nextTo ? [nextTo, articleId] : [articleId])),
    [setPanes, withArticles],
  )

  const selectClaim = useCallback<Compare['selectClaim']>(
    (id, options = {}) => {
      if (id && options.add && url.claim && url.claim !== id) {
        setOthers((known) => (known.includes(id) ? known.filter((other) => other !== id) : [...known, id]))
        return
      }
      setOthers([])
      const article = id ? derived.placed.get(id)?.article.id : undefined
      const missing = article && !panes.includes(article)
      setUrl({ claim: id, link: null, ...(missing && article ? { panes: withArticles([article]) } : {}) })
      if (id && options.align !== false) requestAnimationFrame(() => stage.current?.align(id))
    },
    [derived, panes, setUrl, url.claim, withArticles],
  )

  const selectLink = useCallback(
    (id: string | null) => {
      setOthers([])
      const link = id ? derived.links.find((candidate) => candidate.id === id) : undefined
      if (!link) {
        setUrl({ link: null })
        return
      }
      const from = url.claim === link.highClaimId ? link.highClaimId : link.lowClaimId
      const to = otherEnd(link, from)
      const articles = [from, to].flatMap((claimId) => derived.placed.get(claimId)?.article.id ?? [])
      const ordered = [...new Set(articles)]
      const shown = ordered.every((article) => panes.includes(article))
      setUrl({ link: link.id, claim: from, ...(shown ? {} : { panes: withArticles(ordered) }) })
      requestAnimationFrame(() => requestAnimationFrame(() => stage.current?.align(from)))
    },
    [derived, panes, setUrl, url.claim, withArticles],
  )

  const claimId = url.claim && derived.placed.has(url.claim) ? url.claim : null
  const startLinking = useCallback(() => {
    if (claimId) setLinking([claimId, ...others])
  }, [claimId, others])
  const stopLinking = useCallback(() => setLinking(null), [])

  const compare = useMemo<Compare>(
    () => ({
      panes,
      setPanes,
      openArticle,
      url,
      setUrl,
      claimId,
      linkId: url.link && derived.links.some((link) => link.id === url.link) ? url.link : null,
      others,
      selectClaim,
      selectLink,
      linking,
      startLinking,
      stopLinking,
      stage,
    }),
    [
      panes,
      setPanes,
      openArticle,
      url,
      setUrl,
      claimId,
      derived,
      others,
      selectClaim,
      selectLink,
      linking,
      startLinking,
      stopLinking,
    ],
  )
  return <CompareContext value={compare}>{children}</CompareContext>
}

/** The articles that disagree most come first: what a fact-checker should see when she opens the dossier. */
function firstPanes({ articles, links, placed }: ReturnType<typeof useDerived>): string[] {
  const weight = new Map<string, number>()
  for (const link of links) {
    if (link.kind !== 'contradicts') continue
    for (const claimId of [link.lowClaimId, link.highClaimId]) {
      const article = placed.get(claimId)?.article.id
      if (article)
        weight.set(
          article,
          (weight.get(article) ?? 0) + (link.status === 'confirmed' ? 1 : (link.score ?? 0)),
        )
    }
  }
  const chosen = new Set(
    [...articles]
      .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || a.position - b.position)
      .slice(0, panesAtFirst)
      .map((article) => article.id),
  )
  return articles.filter((article) => chosen.has(article.id)).map((article) => article.id)
}
