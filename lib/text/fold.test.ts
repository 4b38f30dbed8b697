import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, searchFolded, searchText } from '#lib/text/fold.ts'
import { isValidRange } from '#lib/text/offsets.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const hits = (text: string, query: string) =>
  searchText(text, query).map(({ start, end }) => text.slice(start, end))

const elevenThousand = [
  '11000',
  "11'000",
  '11’000',
  '11.000',
  '11 000',
  '11\u00a0000',
  '11\u2009000',
  '11\u202f000',
]

describe('searchText', () => {
  it.each(elevenThousand)('finds %j by every way of writing it', (written) => {
    for (const query of elevenThousand) expect(hits(`etwa ${written} Mann`, query)).toEqual([written])
  })

  it('joins several groups behind one separator', () => {
    expect(hits("1'234'567 und 1.234.567", '1234567')).toHaveLength(2)
    expect(hits('3.000,50 Franken', '3000,50')).toEqual(['3.000,50'])
    expect(hits('€5 000, ±7 000 und 8000-9 000', '5000')).toEqual(['5 000'])
    expect(hits('€5 000, ±7 000 und 8000-9 000', '9000')).toEqual(['9 000'])
  })

  it.each([
    ['5,5 Milliarden', '55'],
    ['20.15 Uhr', '2015'],
    ['11,000', '11000'],
    ['am 6. 000 Mann', '6000'],
    ['2024 120 Mann', '2024120'],
    ["1'1'1", '111'],
    ['10.2.100', '2100'],
    ["1'234.567", '1234567'],
    ['KN-23 500 Mann', '23500'],
    ['auf 5 m² 100 Mann', '2100'],
  ])('does not read %j as %s', (text, query) => {
    expect(hits(text, query)).toEqual([])
  })

  it('begins a number where the number begins', () => {
    expect(hits('11’000', '1000')).toEqual([])
    expect(hits('11’000', '11')).toEqual(['11'])
    expect(hits('Kapitel 3 500 Mann', '500 Mann')).toEqual(['500 Mann'])
    expect(hits('5,5', '5')).toEqual(['5', '5'])
    expect(hits('122-mm-Granate', '122-mm')).toEqual(['122-mm'])
  })

  it.each([
    ['grosse Straße', 'STRASSE', 'Straße'],
    ['Strasse', 'straße', 'Strasse'],
    ['Pjöngjang', 'pjongjang', 'Pjöngjang'],
    ['Pjo\u0308ngjang', 'Pjöng', 'Pjo\u0308ng'],
    ['«Foreign Affairs»', '"foreign affairs"', '«Foreign Affairs»'],
    ['„grosser Führer“', '«grosser fuhrer»', '„grosser Führer“'],
    ['Kim\u00a0Jong\n Un', 'kim jong un', 'Kim\u00a0Jong\n Un'],
    ['Kim Jong‑un', 'Kim Jong-un', 'Kim Jong‑un'],
    ['Regie\u00adrung', 'regierung', 'Regie\u00adrung'],
    ['ﬁnden', 'find', 'ﬁnd'],
    ['a😀b', '😀', '😀'],
    ['שלום עולם', 'עולם', 'עולם'],
  ])('finds in %j the query %j', (text, query, expected) => {
    expect(hits(text, query)).toEqual([expected])
  })

  it('takes whole characters although ß is two letters', () => {
    expect(searchText('ß', 's')).toEqual([{ start: 0, end: 1 }])
    expect(hits('muß', 'mus')).toEqual(['muß'])
  })

  it('finds nothing for an empty query and stops at a limit', () => {
    expect(searchText('abc', '  ')).toEqual([])
    expect(searchText('abc', '\u200b')).toEqual([])
    expect(searchFolded(foldText('a a a'), 'a', 2)).toHaveLength(2)
  })

  it('answers with valid, ascending ranges for any text', () => {
    const piece = fc.constantFrom(
      ...[
        '1',
        '11',
        '000',
        "'",
        '’',
        '.',
        ' ',
        '\u202f',
        'ß',
        'ä',
        'a\u0308',
        '😀',
        'ﷺ',
        '\u200d',
        '\u0301',
        'x',
      ],
    )
    const strings = fc.array(piece, { maxLength: 30 }).map((p) => p.join(''))
    fc.assert(
      fc.property(strings, strings, (text, query) => {
        let last = 0
        for (const { start, end } of searchText(text, query)) {
          expect(isValidRange(text, start, end)).toEqual({ ok: true })
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('foldText', () => {
  it('maps every folded code unit to its character, and the end to the end', () => {
    const { folded, map } = foldText("Ä 11'000 ß")
    expect(folded).toBe('a 11000 ss')
    expect([...map]).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9, 9, 10])
  })

  it('folds to the same whether folded once or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (s) => {
        const once = foldText(s).folded
        expect(foldText(once).folded).toBe(once)
      }),
    )
  })

  it.each([
    ['words', 'a '.repeat(1_000_000), 'a a a a'],
    ['thousands marks', "1'".repeat(1_000_000), "1'1'1'1"],
    ['digits', '1'.repeat(2_000_000), '1'.repeat(1000)],
    ['digit groups', '1'.concat("'111".repeat(500_000)), '1111111'],
    ['sharp s', 'ß'.repeat(2_000_000), 'sss'],
    ['long ligatures', 'ﷺ'.repeat(200_000), 'صلى'],
    ['marks', `a${'\u0301'.repeat(2_000_000)}`, 'a'],
  ])(
    'takes linear time on 2 MB of %s',
    (_, text, query) => {
      const began = performance.now()
      searchText(text, query)
      expect(performance.now() - began).toBeLessThan(QUICK)
    },
    60_000,
  )
})
