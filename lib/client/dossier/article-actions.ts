import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { api } from '#lib/client/api.ts'
import type { RowChange } from '#lib/client/dossier/state.ts'
import type { DossierStoreApi } from '#lib/client/dossier/store.ts'
import type {
  Article,
  ArticlePreview,
  articleDetailsSchema,
  Exclusion,
  UploadedFile,
} from '#lib/schemas/article.ts'

/** What a person can say of an article. */
export type ArticleDetails = z.infer<typeof articleDetailsSchema>

const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const shown = (article: Article): RowChange => ({ entity: 'article', id: article.id, after: article })
const excluded = (exclusion: Exclusion): RowChange => ({
  entity: 'exclusion',
  id: exclusion.id,
  after: exclusion,
})

/**
 * Everything a person can do to the articles of a dossier. What can be shown at once is, and rolls back with the
 * server's error if refused; the error is thrown for the caller to tell.
 */
export function articleActions(store: DossierStoreApi) {
  const now = () => store.getState().state
  const dossierId = now().dossier.id

  return {
    preview: (text: string): Promise<ArticlePreview> => api.articles.preview({ dossierId, text }),

    /** Adds a text. The article's id differs from `id` where the dossier holds the text already. */
    async paste(text: string, details: ArticleDetails): Promise<{ article: Article; isNew: boolean }> {
      const id = uuidv7()
      const article = await store.mutate(
        [],
        () => api.articles.paste({ dossierId, id, text, ...details }),
        (pasted) => [shown(pasted)],
      )
      return { article, isNew: article.id === id }
    },

    /** Adds one file; whether it could be taken stands in the answer. */
    async upload(file: File): Promise<UploadedFile> {
      const answer = (files: UploadedFile[]) =>
        files.flatMap(({ article }) => (article ? [shown(article)] : []))
      const [outcome] = await store.mutate(
        [],
        () => api.articles.upload({ dossierId, files: [file] }),
        answer,
      )
      if (!outcome) throw new Error('the upload was not answered')
      return outcome
    },

    /** Saves corrections; `article` is the state they were made on. */
    update(article: Article, change: ArticleDetails): Promise<Article> {
      const { id: articleId, version } = article
      return store.mutate(
        [shown({ ...article, ...defined(change) })],
        () => api.articles.update({ dossierId, articleId, version, ...change }),
        (after) => [shown(after)],
      )
    },

    /** Gives an article another place among those that are not in the bin; 0 is the first. */
    move(article: Article, place: number): Promise<Article> {
      const order = [...now().article.values()]
        .filter(({ id, deletedAt }) => id !== article.id && deletedAt === null)
        .sort((a, b) => a.position - b.position)
      order.splice(place, 0, article)
      const moved = order.map((item, position) => shown({ ...item, position }))
      return store.mutate(
        moved,
        () =>
          api.articles.update({
            dossierId,
            articleId: article.id,
            version: article.version,
            position: place,
          }),
        // The others come with the event; until then they are shown where they were put.
        (after) => [...moved.filter(({ id }) => id !== after.id), shown(after)],
      )
    },

    bin(article: Article, deleted: boolean): Promise<Article> {
      return store.mutate(
        [shown({ ...article, deletedAt: deleted ? new Date().toISOString() : null })],
        () => api.articles.remove({ dossierId, articleId: article.id, version: article.version, deleted }),
        (after) => [shown(after)],
      )
    },

    addVersion(article: Article, text: string): Promise<Article> {
      return store.mutate(
        [],
        () => api.articles.addVersion({ dossierId, articleId: article.id, version: article.version, text }),
        (after) => [shown(after)],
      )
    },

    /** Takes an excluded passage back into the article, or out of it again. */
    setExcluded(exclusion: Exclusion, active: boolean): Promise<Exclusion> {
      const { id: exclusionId, version } = exclusion
      return store.mutate(
        [excluded({ ...exclusion, active })],
        () => api.exclusions.update({ dossierId, exclusionId, version, active }),
        (after) => [excluded(after)],
      )
    },
  }
}

export type ArticleActions = ReturnType<typeof articleActions>
