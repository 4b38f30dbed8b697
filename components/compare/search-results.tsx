'use client'

import { useTranslations } from 'next-intl'
import { useCompare } from '#components/compare/compare-context.tsx'
import { useCompareSearch } from '#components/compare/compare-search.tsx'
import { showSelection } from '#components/compare/sentence-cursor.ts'
import { useArticleName } from '#components/compare/use-claim-label.ts'
import { useDerived } from '#components/dossier/dossier-provider.tsx'

const context = 36
const listedPerArticle = 8

/** What the search found, article by article; each hit leads to its place. */
export function SearchResults() {
  const t = useTranslations('compare')
  const { hits, setQuery } = useCompareSearch()
  const { articles, textOf } = useDerived()
  const { openArticle } = useCompare()
  const name = useArticleName()
  const total = [...hits.values()].reduce((sum, spans) => sum + spans.length, 0)

  const go = (articleId: string, span: { start: number; end: number }) => {
    openArticle(articleId)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const pane = document.querySelector<HTMLElement>(`[data-pane="${articleId}"]`)
        if (!pane) return
        pane.closest('.pane')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        pane.focus({ preventScroll: true })
        showSelection(pane, span)
      }),
    )
  }

  return (
    <section
      id="compare-search-results"
      className="search-results"
      aria-label={t('searchResults')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          setQuery('')
          document.getElementById('compare-search')?.focus()
        }
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step === 0) return
        event.preventDefault()
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const next = buttons.indexOf(document.activeElement as HTMLButtonElement) + step
        ;(buttons[next] ?? document.getElementById('compare-search'))?.focus()
      }}
    >
      <p role="status" className="search-count">
        {t('searchCount', { count: total })}
      </p>
      {articles.map((article) => {
        const spans = hits.get(article.id)
        const text = textOf(article.id)
        if (!spans || !text) return null
        return (
          <div key={article.id}>
            <h3>
              {name(article)} <span>{spans.length}</span>
            </h3>
            <ul lang={article.language}>
              {spans.slice(0, listedPerArticle).map((span) => (
                <li key={span.start}>
                  <button type="button" onClick={() => go(article.id, span)}>
                    …{text.text.slice(Math.max(0, span.start - context), span.start)}
                    <mark>{text.text.slice(span.start, span.end)}</mark>
                    {text.text.slice(span.end, span.end + context)}…
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
