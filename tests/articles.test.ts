import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readArticleFile } from '#lib/import/read-article-file.ts'
import { searchText } from '#lib/text/fold.ts'
import { describeRange, findQuote } from '#lib/text/selectors.ts'
import { splitSentences } from '#lib/text/sentences.ts'

const folder = fileURLToPath(new URL('../../shared/articles/', import.meta.url))
const present = existsSync(folder)

type Expected = {
  title: RegExp
  outlet: string | null
  author: string | null
  publishedAt: string
  language: string
  headings: number
  sentences: number
  reasons: Record<string, number>
  /** How often a query is found. */
  finds: Record<string, number>
  /** Ends of passages after which a sentence ends, and beginnings before which none does. */
  ends: string[]
  continues: string[]
}

/** By the three digits a file name begins with. Fragments and figures only, the articles themselves are not ours. */
const EXPECTED: Record<string, Expected> = {
  '000': {
    title: /zu Hunderten$/,
    outlet: 'Blick',
    author: null,
    publishedAt: '2024-12',
    language: 'de-CH',
    headings: 3,
    sentences: 44,
    reasons: { paywall: 1, caption: 1 },
    finds: { 11000: 1, '11.000': 1, '540 millionen us-dollar': 1, '"foreign affairs"': 1 },
    ends: ['verstanden.»', 'Desaster.'],
    continues: ['Sollte Nordkorea zu', 'Noch vor einigen'],
  },
  '001': {
    title: /^Putin verliert/,
    outlet: 't-online',
    author: 'Patrick Diekmann',
    publishedAt: '2025-01',
    language: 'de-CH',
    headings: 5,
    sentences: 78,
    reasons: { caption: 2, byline: 1 },
    finds: { 10000: 2, '10 000': 2, 20000: 1, '5,5 milliarden': 1, 55: 0, 'kim jong un': 3 },
    ends: ['sagte er.', 'zu teilen.»'],
    continues: ['Januar: «Nordkorea', '(WSJ) berichtete'],
  },
  '002': {
    title: /neue Achse mit Russland an$/,
    outlet: null,
    author: null,
    publishedAt: '2023-09',
    language: 'de-DE',
    headings: 3,
    sentences: 33,
    reasons: {},
    finds: { 'grossteil seiner': 1, '20-köpfige': 1, soldatenverschleiss: 1 },
    ends: ['gegenüber Yonhap.', 'Führungsebene weitergehen.“'],
    continues: ['Nordkorea) voran', 'Obersten Führer'],
  },
  '003': {
    title: /Duo des Schreckens\?$/,
    outlet: 'RND',
    author: null,
    publishedAt: '2022-08',
    language: 'de-DE',
    headings: 5,
    sentences: 79,
    reasons: { caption: 3, advertisement: 12, liveblog: 1, embed: 1, newsletter: 1, app: 1 },
    finds: { 100000: 3, "100'000": 3, 'eine annaherung wie': 2, '2022': 2 },
    ends: ['anspruchslos.“', 'von 100.000.'],
    continues: ['Jahrhundert einen', 'Pak, eine'],
  },
  '004': {
    title: /^Nordkoreanische Soldaten sterben/,
    outlet: 'Blick',
    author: null,
    publishedAt: '2024-10',
    language: 'de-CH',
    headings: 3,
    sentences: 41,
    reasons: { paywall: 1, caption: 1 },
    finds: { 11000: 1, '11’000': 1, '9,53': 1, 953: 0, 'kn-23': 2 },
    ends: ['9,53 Millimeter.', 'diese Berichte.'],
    continues: ['und Nordkoreas Herrscher', '(42) gegenüber'],
  },
}

const name = present
  ? 'the articles in ../shared/articles'
  : 'the articles in ../shared/articles (skipped: the folder is absent)'

describe.skipIf(!present)(name, () => {
  const files = present ? readdirSync(folder).sort() : []

  it('are the five expected ones', () => {
    expect(files.map((file) => file.slice(0, 3))).toEqual(Object.keys(EXPECTED).sort())
  })

  describe.each(files)('%s', (file) => {
    const expected = EXPECTED[file.slice(0, 3)]
    const result = readArticleFile(readFileSync(folder + file), { filename: file, today: '2026-11-21' })
    if (!result.ok || !expected) throw new Error(`${file} cannot be read`)
    const { article } = result
    const sentences = splitSentences(article.text, article.blocks)
    const excluded = new Set(article.boilerplate.map(({ start }) => start))

    it('has its title, outlet, author, date and language', () => {
      expect(article).toMatchObject({
        outlet: expected.outlet,
        author: expected.author,
        publishedAt: expected.publishedAt,
        precision: 'month',
        language: expected.language,
      })
      expect(article.title).toMatch(expected.title)
      expect(article.text).not.toMatch(/^ ?date /)
    })

    it('has its boilerplate, by reason, and no more', () => {
      const reasons: Record<string, number> = {}
      for (const { reason } of article.boilerplate) reasons[reason] = (reasons[reason] ?? 0) + 1
      expect(reasons).toEqual(expected.reasons)
    })

    it('has its headings and sentences', () => {
      const headings = article.blocks.filter(({ start, kind }) => kind === 'heading' && !excluded.has(start))
      expect(headings).toHaveLength(expected.headings)
      expect(sentences).toHaveLength(expected.sentences)
      const ends = new Set(sentences.map(({ end }) => end))
      for (const fragment of expected.ends) {
        expect(article.text).toContain(fragment)
        expect(ends).toContain(article.text.indexOf(fragment) + fragment.length)
      }
      const starts = new Set(sentences.map(({ start }) => start))
      for (const fragment of expected.continues) {
        expect(article.text).toContain(fragment)
        expect(starts).not.toContain(article.text.indexOf(fragment))
      }
    })

    it('finds numbers and words however they are written', () => {
      const found = Object.keys(expected.finds).map((query) => [
        query,
        searchText(article.text, query).length,
      ])
      expect(Object.fromEntries(found)).toEqual(expected.finds)
    })

    it('finds every sentence of prose again by its words alone', () => {
      for (const { start, end, block } of sentences) {
        if (excluded.has(article.blocks[block]?.start ?? -1)) continue
        expect(findQuote(article.text, describeRange(article.text, start, end))).toEqual({ start, end })
      }
    })
  })
})
