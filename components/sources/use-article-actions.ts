'use client'

import { useMemo } from 'react'
import { useDossierStore } from '#components/dossier/dossier-provider.tsx'
import { type ArticleActions, articleActions } from '#lib/client/dossier/article-actions.ts'

/** What can be done to the articles of the dossier one is in. */
export function useArticleActions(): ArticleActions {
  const store = useDossierStore()
  return useMemo(() => articleActions(store), [store])
}
