'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useArticleActions } from '#components/sources/use-article-actions.ts'
import { useProblem } from '#components/ui/use-problem.ts'
import type { Article } from '#lib/schemas/article.ts'

/** Moves articles in their order. The button that was pressed keeps the focus, and where the article went is said. */
export function useReorder(articles: readonly Article[], list: RefObject<HTMLElement | null>) {
  const t = useTranslations('sources')
  const actions = useArticleActions()
  const problem = useProblem()
  const [said, setSaid] = useState('')
  const pressed = useRef<HTMLElement | null>(null)

  // Moving a row in the document takes the focus from what is in it.
  useLayoutEffect(() => {
    const button = articles.length > 0 ? pressed.current : null
    pressed.current = null
    if (button?.isConnected && document.activeElement !== button) button.focus()
  }, [articles])

  const move = useCallback(
    async (article: Article, place: number) => {
      const active = document.activeElement
      pressed.current = active instanceof HTMLElement && list.current?.contains(active) ? active : null
      setSaid(t('moved', { title: article.title, place: place + 1 }))
      try {
        await actions.move(article, place)
      } catch (error) {
        setSaid('')
        problem.show(error)
      }
    },
    [actions, list, problem, t],
  )
  return { move, said }
}
