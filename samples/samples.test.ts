import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import dossier from '#samples/dossier.json' with { type: 'json' }

const folder = fileURLToPath(new URL('./articles/', import.meta.url))
const originals = fileURLToPath(new URL('../../shared/articles/', import.meta.url))
const originalsAbsent = !existsSync(originals)

const PREFIX = /^ date (\d{4}-\d{2}) /
const KINDS = ['quantity', 'date', 'place', 'actor', 'quote', 'event', 'denial', 'cause']
const RELATIONS = ['duplicate', 'contradicts', 'updates', 'refines', 'supports']
const NATURES = ['number', 'date', 'place', 'actor', 'negation', 'attribution', 'scope']
const SEVERITIES = ['low', 'medium', 'high']
const HEADLINE_PAIRS = [
  ['truppen-10000', 'truppen-11000'],
  ['erloes-540-mio', 'erloes-5-5-mrd'],
] as const

const raw = (file: string) => readFileSync(folder + file, 'utf8')
const body = (file: string) => raw(file).replace(PREFIX, '')
const pairOf = (a: string, b: string) => [a, b].sort().join(' / ')

/** Words as runs of letters and digits, lower case: "11’000" is two words, so runs come out longer, never shorter. */
const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Every run of `length` consecutive words of the text. */
function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text)
  return words.slice(length - 1).map((_, end) => words.slice(end, end + length).join(' '))
}

/** WCAG 2 contrast of `#rrggbb` text on white. */
function contrastOnWhite(color: string): number {
  const linear = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 1.05 / (0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5) + 0.05)
}

describe('the sample articles', () => {
  it('are the files of the folder, each listed once', () => {
    expect(dossier.articles.map((article) => article.file).sort()).toEqual(readdirSync(folder).sort())
  })

  it.each(dossier.articles)('$file begins with its month', ({ file, publishedAt }) => {
    expect(PREFIX.exec(raw(file))?.[1]).toBe(publishedAt)
  })

  it.each(dossier.articles)('$file has 400 to 900 words', ({ file }) => {
    const count = body(file)
      .split(/\s+/)
      .filter((token) => /[\p{L}\p{N}]/u.test(token)).length
    expect(count).toBeGreaterThanOrEqual(400)
    expect(count).toBeLessThanOrEqual(900)
  })

  it.each(dossier.articles)('$file keeps the spelling of $language', ({ file, language }) => {
    if (language === 'de-CH') expect(body(file)).not.toMatch(/[ß„“]|\d\.\d{3}/)
    else expect(body(file)).not.toMatch(/[«»]|\d['’]\d{3}/)
  })

  it('put exactly one text under check', () => {
    expect(dossier.articles.filter((article) => article.role === 'checked')).toHaveLength(1)
  })
})

describe('the sample tags', () => {
  it.each(dossier.tags)('$name is readable as text on white (WCAG AA)', ({ color }) => {
    expect(color).toMatch(/^#[0-9a-f]{6}$/)
    expect(contrastOnWhite(color)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the sample claims', () => {
  it('have keys of their own', () => {
    expect(new Set(dossier.claims.map((claim) => claim.key)).size).toBe(dossier.claims.length)
  })

  it.each(dossier.claims)('$key quotes a passage that occurs exactly once', ({ article, quote }) => {
    expect(dossier.articles.map(({ file }) => file)).toContain(article)
    expect(body(article).split(quote)).toHaveLength(2)
  })

  it.each(dossier.claims)('$key has known kinds and tags', ({ kinds, tags }) => {
    expect(kinds.length).toBeGreaterThan(0)
    expect(KINDS).toEqual(expect.arrayContaining(kinds))
    expect(dossier.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(tags))
  })
})

describe('the sample links', () => {
  const keys = dossier.claims.map((claim) => claim.key)

  it.each(dossier.links)('$kind from $from to $to joins two claims of the dossier', (link) => {
    expect(keys).toContain(link.from)
    expect(keys).toContain(link.to)
    expect(link.from).not.toBe(link.to)
    expect(RELATIONS).toContain(link.kind)
  })

  it.each(dossier.links)('$kind from $from to $to has a nature only if it contradicts', (link) => {
    if (link.kind === 'contradicts') {
      expect(NATURES).toContain(link.nature)
      expect(SEVERITIES).toContain(link.severity)
    } else {
      expect([link.nature, link.severity]).toEqual([null, null])
    }
  })

  it('join a pair once, so never as duplicate and contradiction', () => {
    const pairs = dossier.links.map((link) => pairOf(link.from, link.to))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  it.each(HEADLINE_PAIRS)('leave %s and %s to the analysis', (a, b) => {
    expect(keys).toEqual(expect.arrayContaining([a, b]))
    expect(dossier.links.map((link) => pairOf(link.from, link.to))).not.toContain(pairOf(a, b))
    expect(dossier.open.some((entry) => entry.includes(a) && entry.includes(b))).toBe(true)
  })
})

describe('the sample texts', () => {
  it.skipIf(originalsAbsent)(
    originalsAbsent
      ? 'NOT CHECKED for copying: the real articles (../shared/articles) are absent'
      : 'share no nine consecutive words with a real article',
    () => {
      const taken = new Set(
        readdirSync(originals).flatMap((file) =>
          runsOf(readFileSync(originals + file, 'utf8').replace(PREFIX, ''), 9),
        ),
      )
      expect(taken.size).toBeGreaterThan(1000)
      const ours = [
        ...dossier.articles.map((article) => body(article.file)),
        ...['dossier.json', 'README.md'].map((file) =>
          readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'),
        ),
      ]
      expect(ours.flatMap((text) => runsOf(text, 9)).filter((run) => taken.has(run))).toEqual([])
    },
  )
})
