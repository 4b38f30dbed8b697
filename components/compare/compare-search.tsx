'use client'

import { createContext, type ReactNode, useContext, useDeferredValue, useMemo, useState } from 'react'
import { useDerived } from '#components/dossier/dossier-provider.tsx'
import { searchText } from '#lib/text/fold.ts'

interface Span {
  start: number
  end: number
}

interface CompareSearch {
  query: string
  setQuery(query: string): void
  /** Passages found, per article. */
  hits: ReadonlyMap<string, readonly Span[]>
}

const SearchContext = createContext<CompareSearch | null>(null)
const shortest = 2

export function useCompareSearch(): CompareSearch {
  const search = useContext(SearchContext)
  if (!search) throw new Error('outside a CompareSearchProvider')
  return search
}

/** Search over all articles of the dossier; 11000, 11'000 and 11.000 find each other. */
export function CompareSearchProvider({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim())
  const { articles, textOf } = useDerived()
  const hits = useMemo(() => {
    const found = new Map<string, readonly Span[]>()
    if (wanted.length < shortest) return found
    for (const article of articles) {
      const text = textOf(article.id)
      const spans = text ? searchText(text.text, wanted) : []
      if (spans.length > 0) found.set(article.id, spans)
    }
    return found
  }, [articles, textOf, wanted])
  const search = useMemo(() => ({ query, setQuery, hits }), [query, hits])
  return <SearchContext value={search}>{children}</SearchContext>
}
