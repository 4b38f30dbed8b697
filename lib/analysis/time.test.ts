import { describe, expect, it } from 'vitest'
import { dayNumber, isoOf, parsePublication } from './calendar.ts'
import { findTemporals } from './time.ts'
import { tokenise } from './tokens.ts'

const spans = (text: string, publishedAt: string | null = '2025-01') =>
  findTemporals(tokenise(text), parsePublication(publishedAt)).map((t) => `${t.span.from}..${t.span.to}`)

describe('times resolved against the publication date', () => {
  it.each([
    ['im Dezember 2024', '2024-12-01..2024-12-31'],
    ['im Dezember', '2024-12-01..2024-12-31'],
    ['Ende 2024', '2024-10-01..2024-12-31'],
    ['gegen Ende des Jahres 2024', '2024-10-01..2024-12-31'],
    ['seit Anfang 2023', '2023-01-01..2025-01-31'],
    ['bis Ende 2026', 'null..2026-12-31'],
    ['am 6. Januar', '2025-01-06..2025-01-06'],
    ['am 22. Juli 2022', '2022-07-22..2022-07-22'],
    ['am 6.1.2025', '2025-01-06..2025-01-06'],
    ['im vergangenen Jahr', '2024-01-01..2024-12-31'],
    ['im Jahr 1948', '1948-01-01..1948-12-31'],
    ['zwischen 2018 und 2019', '2018-01-01..2019-12-31'],
    ['bisher', 'null..2025-01-31'],
    ['im vergangenen Winter', '2023-12-01..2024-02-29'],
    ['im Sommer', '2024-06-01..2024-08-31'],
    ['vor vier Jahren', '2021-01-01..2021-12-31'],
  ])('reads "%s"', (text, expected) => {
    const at = text === 'im vergangenen Winter' ? '2024-10' : '2025-01'
    expect(spans(text, at)).toEqual([expected])
  })

  it('finds the weekday before a publication known to the day', () => {
    expect(spans('am Donnerstag', '2025-01-10')).toEqual(['2025-01-09..2025-01-09'])
    expect(spans('gestern', '2025-03-01')).toEqual(['2025-02-28..2025-02-28'])
  })

  it('leaves figures alone: 2000 Menschen, 1500 Touristen', () => {
    expect(spans('etwa 2000 Menschen und 1500 Touristen')).toEqual([])
  })

  it('counts days both ways', () => {
    for (const iso of ['1969-12-31', '1970-01-01', '2000-02-29', '2024-12-31'])
      expect(isoOf(dayNumber(iso))).toBe(iso)
    expect(dayNumber('1970-01-01')).toBe(0)
  })
})
