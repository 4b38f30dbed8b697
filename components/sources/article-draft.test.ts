import { describe, expect, it } from 'vitest'
import { type ArticleDraft, changedFields, draftOf, readDraft } from '#components/sources/article-draft.ts'

const draft: ArticleDraft = {
  title: ' Kräne im Hafen ',
  outlet: ' ',
  author: '',
  url: 'https://example.org/a?b=c',
  publishedAt: '12.2024',
  language: 'de-CH',
  role: 'source',
}

describe('the details of an article in a form', () => {
  it('are trimmed, and what is left empty is not known', () => {
    expect(readDraft(draft)).toEqual({
      details: {
        title: 'Kräne im Hafen',
        outlet: null,
        author: null,
        url: 'https://example.org/a?b=c',
        publishedAt: '2024-12',
        language: 'de-CH',
        role: 'source',
      },
    })
  })

  it('take dates as people type them, as precise as they are', () => {
    const read = (publishedAt: string) => {
      const result = readDraft({ ...draft, publishedAt })
      return 'details' in result ? result.details.publishedAt : result.problems.publishedAt
    }
    expect(['2024', '2024-02-29', '3.12.2024', '3. 12. 2024', ''].map(read)).toEqual([
      '2024',
      '2024-02-29',
      '2024-12-03',
      '2024-12-03',
      null,
    ])
    expect(['2023-02-29', '13.2024', 'gestern', '24'].map(read)).toEqual(Array(4).fill('dateUnreadable'))
  })

  it('are refused without a title and with an address that is no web page', () => {
    expect(readDraft({ ...draft, title: ' ', url: 'javascript:alert(1)' })).toEqual({
      problems: { title: 'titleMissing', url: 'urlUnreadable' },
    })
  })

  it('differ only where words differ', () => {
    const article = { ...draft, outlet: null, author: null, url: null, publishedAt: null }
    expect(changedFields(draftOf(article), { ...draftOf(article), title: draft.title.trim() })).toEqual([])
    expect(changedFields(draftOf(article), { ...draftOf(article), outlet: 'Bote', role: 'checked' })).toEqual(
      ['outlet', 'role'],
    )
  })
})
