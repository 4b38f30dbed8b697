import type { ArticleDetails } from '#lib/client/dossier/article-actions.ts'
import { readPartialDate } from '#lib/domain/partial-date.ts'
import type { Article } from '#lib/schemas/article.ts'

/** What is known of an article, as it stands in a form: an empty field means that it is not known. */
export interface ArticleDraft {
  title: string
  outlet: string
  author: string
  url: string
  publishedAt: string
  language: string
  role: Article['role']
}

export const draftFields = ['title', 'outlet', 'author', 'publishedAt', 'url', 'language', 'role'] as const
export type DraftField = (typeof draftFields)[number]

/** Languages an article can be said to be in; the API takes no other. */
export const languages = [
  'de',
  'de-DE',
  'de-CH',
  'de-AT',
  'en',
  'fr',
  'it',
] as const satisfies readonly NonNullable<ArticleDetails['language']>[]
export type Language = (typeof languages)[number]

export const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value)

type Known = Pick<Article, 'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language' | 'role'>

/** An article's details to edit. */
export function draftOf(article: Known): ArticleDraft {
  const { title, language, role } = article
  return {
    title,
    outlet: article.outlet ?? '',
    author: article.author ?? '',
    url: article.url ?? '',
    publishedAt: article.publishedAt ?? '',
    language,
    role,
  }
}

export type DraftProblem = 'titleMissing' | 'dateUnreadable' | 'urlUnreadable'

export type DraftProblems = Partial<Record<DraftField, DraftProblem>>

export type ReadDraft = { details: Required<ArticleDetails> } | { problems: DraftProblems }

/** Problems left when some fields have been changed: those of the others. */
export function without(problems: DraftProblems, change: Partial<ArticleDraft>): DraftProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => !(field in change)))
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The details a form stands for, or what is wrong with which field. */
export function readDraft(draft: ArticleDraft): ReadDraft {
  const [title, url, typed] = [draft.title.trim(), draft.url.trim(), draft.publishedAt.trim()]
  const publishedAt = typed === '' ? null : readPartialDate(typed)
  const problems: DraftProblems = {
    ...(title === '' ? { title: 'titleMissing' } : {}),
    ...(typed !== '' && publishedAt === null ? { publishedAt: 'dateUnreadable' } : {}),
    ...(url !== '' && !isWebAddress(url) ? { url: 'urlUnreadable' } : {}),
  }
  if (Object.keys(problems).length > 0) return { problems }
  return {
    details: {
      title,
      outlet: draft.outlet.trim() || null,
      author: draft.author.trim() || null,
      url: url || null,
      publishedAt,
      language: isLanguage(draft.language) ? draft.language : 'de',
      role: draft.role,
    },
  }
}

/** The fields in which two drafts differ. */
export function changedFields(a: ArticleDraft, b: ArticleDraft): DraftField[] {
  return draftFields.filter((field) => a[field].trim() !== b[field].trim())
}
