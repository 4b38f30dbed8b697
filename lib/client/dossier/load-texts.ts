import type { DossierStoreApi } from '#lib/client/dossier/store.ts'
import type { ArticleText } from '#lib/schemas/article.ts'

const retryAfter = 5000

/**
 * Keeps the text of every article's newest version in a store: events say that an article or a version was added, its
 * text is asked for apart. Texts are fetched one after the other. Returns the function that ends it.
 */
export function loadMissingTexts(
  store: DossierStoreApi,
  fetchText: (articleId: string, number: number) => Promise<ArticleText>,
): () => void {
  let ended = false
  let loading = false
  let again: ReturnType<typeof setTimeout> | undefined

  function nextMissing() {
    const { article, texts } = store.getState().state
    return [...article.values()].find(({ current }) => !texts.has(current.id))
  }

  async function load() {
    if (loading) return
    loading = true
    try {
      for (let missing = nextMissing(); missing && !ended; missing = nextMissing()) {
        store.addText(await fetchText(missing.id, missing.current.number))
      }
    } catch {
      again = setTimeout(() => void load(), retryAfter)
    } finally {
      loading = false
    }
  }

  const stop = store.subscribe(() => void load())
  void load()
  return () => {
    ended = true
    clearTimeout(again)
    stop()
  }
}
