import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseArticle, analysePassage } from './analyse.ts'
import { indexArticle } from './index-article.ts'
import { createMemoryIndex, suggestLinks } from './suggest.ts'

const n = 1_000_000
const monsters: Record<string, string> = {
  digits: '1'.repeat(n),
  apostrophes: "'".repeat(n),
  'typographic apostrophes': '’'.repeat(n),
  'digits and apostrophes': "1'".repeat(n / 2),
  'groups of digits': '100 '.repeat(n / 4),
  letters: 'a'.repeat(n),
  'half-made number words': 'neunund'.repeat(n / 7),
  hyphens: 'a-'.repeat(n / 2),
  'opening quotes': '«a'.repeat(n / 2),
  ranges: '3 bis '.repeat(n / 6),
  'one figure over and over': '5 Soldaten '.repeat(n / 11),
  'lone surrogates': '\ud800'.repeat(n),
}

describe('hostile texts', () => {
  it.each(Object.entries(monsters))(
    'of a megabyte are read in linear time: %s',
    (_, text) => {
      // Processor time, so that a busy machine does not fail the test.
      const before = process.cpuUsage()
      const { quantities } = analyseArticle(text, { publishedAt: '2025-01' })
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(12)
      for (const q of quantities.slice(0, 100)) expect(text.slice(q.start, q.end)).toBe(q.text)
    },
    120_000,
  )

  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ' ',
        '. ',
        '«',
        '“',
        "10'000",
        '5,5',
        'Mrd.',
        'etwa',
        'bis zu',
        'laut',
        'Soldaten',
        '(72)',
        'nicht',
      ),
      fc.constantFrom(
        '2024',
        'im',
        'Dezember',
        '-mm-',
        '%',
        '$',
        'zwischen',
        'und',
        '\n\n',
        '\ud83d',
        'dementierte',
        'die',
      ),
    ),
    { maxLength: 40 },
  )

  it('never throw, never give offsets outside the text, and always give slices of it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(200), fc.nat(200), (parts, x, y) => {
        const text = parts.join(x % 2 ? ' ' : '')
        const analysis = analyseArticle(text, { publishedAt: '2025-01-10' })
        for (const part of [...analysis.quantities, ...analysis.claims]) {
          expect(part.start).toBeGreaterThanOrEqual(0)
          expect(part.end).toBeLessThanOrEqual(text.length)
          expect(part.start).toBeLessThan(part.end)
          expect(text.slice(part.start, part.end)).toBe(part.text)
        }
        expect(analyseArticle(text, { publishedAt: '2025-01-10' })).toEqual(analysis)
        analysePassage(text, x, y, { publishedAt: null })
        suggestLinks(indexArticle('a', text, analysis, null), createMemoryIndex())
      }),
      { numRuns: 300 },
    )
  })

  it('with one figure thousands of times do not compare every pair', () => {
    const text = 'Es wurden 500 Soldaten verlegt. '.repeat(3000)
    const claims = indexArticle('a', text, analyseArticle(text, { publishedAt: null }), null)
    const before = process.cpuUsage()
    suggestLinks(claims, createMemoryIndex())
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(20)
  }, 120_000)
})
