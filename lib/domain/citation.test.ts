import { describe, expect, it } from 'vitest'
import {
  type Citation,
  cite,
  citeAll,
  paragraphsOf,
  printedDate,
  sourceLine,
  tinyDate,
} from '#lib/domain/citation.ts'

const blocks = [
  { start: 0, end: 10, kind: 'heading' as const },
  { start: 12, end: 50, kind: 'paragraph' as const },
  { start: 52, end: 60, kind: 'heading' as const },
  { start: 62, end: 90, kind: 'paragraph' as const },
  { start: 92, end: 99, kind: 'paragraph' as const },
]

describe('the paragraph of a passage', () => {
  it('is counted from 1, without the headings', () => {
    expect(paragraphsOf(blocks, { start: 12, end: 20 })).toEqual({ first: 1, last: 1 })
    expect(paragraphsOf(blocks, { start: 62, end: 90 })).toEqual({ first: 2, last: 2 })
  })
  it('is a range where the passage runs over several', () => {
    expect(paragraphsOf(blocks, { start: 45, end: 70 })).toEqual({ first: 1, last: 2 })
    expect(paragraphsOf(blocks, { start: 0, end: 99 })).toEqual({ first: 1, last: 3 })
  })
  it('is unknown within a heading and outside every block', () => {
    expect(paragraphsOf(blocks, { start: 0, end: 10 })).toBeNull()
    expect(paragraphsOf(blocks, { start: 52, end: 60 })).toBeNull()
    expect(paragraphsOf(blocks, { start: 200, end: 210 })).toBeNull()
    expect(paragraphsOf([], { start: 0, end: 1 })).toBeNull()
  })
})

describe('a date of publication', () => {
  it('is printed as precisely as it is known, in the language of the reader', () => {
    expect(printedDate('2024-12', 'de')).toBe('Dez. 2024')
    expect(printedDate('2024-12', 'en')).toBe('Dec 2024')
    expect(printedDate('2024-12-03', 'de')).toBe('3. Dez. 2024')
    expect(printedDate('2024', 'de')).toBe('2024')
    expect(printedDate(null, 'de')).toBe('')
  })
  it('does not move to the day before in western time zones', () => {
    expect(printedDate('2025-01-01', 'en')).toBe('Jan 1, 2025')
  })
  it('takes five characters in a chart', () => {
    expect(tinyDate('2025-01')).toBe('01/25')
    expect(tinyDate('2025-01-06')).toBe('01/25')
    expect(tinyDate('2025')).toBe('2025')
  })
})

const passage = {
  quote: 'mindestens\n11’000 Soldaten',
  outlet: 'Pauke',
  title: 'Kims Rechnung',
  date: 'Dez. 2024',
  version: 'Fassung 1',
  paragraph: 'Absatz 2',
  url: null,
}
const citation: Citation = {
  heading: 'Widerspruch · Zahl',
  passages: [
    passage,
    { ...passage, quote: "etwa 10'000 Soldaten", outlet: 'Pendelblatt', url: 'https://example.org/?a=1&b=2' },
  ],
  remarks: ['', 'Die Bereiche schliessen sich aus.'],
  permalink: 'http://127.0.0.1:3000/d/1?link=2',
}

describe('a citation', () => {
  it('names quote, outlet, date, version, paragraph and permalink', () => {
    expect(cite(citation).text).toBe(
      [
        'Widerspruch · Zahl',
        '',
        '«mindestens 11’000 Soldaten»',
        'Pauke, «Kims Rechnung», Dez. 2024, Fassung 1, Absatz 2',
        '',
        "«etwa 10'000 Soldaten»",
        'Pendelblatt, «Kims Rechnung», Dez. 2024, Fassung 1, Absatz 2',
        'https://example.org/?a=1&b=2',
        '',
        'Die Bereiche schliessen sich aus.',
        '',
        'http://127.0.0.1:3000/d/1?link=2',
      ].join('\n'),
    )
  })
  it('leaves out what is not known', () => {
    expect(
      sourceLine({ outlet: 'Pauke', title: 'Pauke', date: '', version: 'Fassung 1', paragraph: '' }),
    ).toBe('Pauke, Fassung 1')
  })
  it('shows markup in a quote as text', () => {
    const { html } = cite({
      ...citation,
      passages: [{ ...passage, quote: '<img src=x onerror="alert(1)">' }],
    })
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
    expect(html).not.toContain('<img')
  })
  it('stands apart from the next one', () => {
    const both = citeAll([citation, citation])
    expect(both.text.split('———')).toHaveLength(2)
    expect(both.html.split('<hr>')).toHaveLength(2)
  })
})
