import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromCodePoints,
  hasLoneSurrogate,
  isValidRange,
  snapToWords,
  toCodePoints,
} from '#lib/text/offsets.ts'

const text = 'ab😀cd'

describe('isValidRange', () => {
  it('accepts whole characters from the first offset to the last', () => {
    expect(isValidRange(text, 0, text.length)).toEqual({ ok: true })
    expect(isValidRange(text, 2, 4)).toEqual({ ok: true })
  })

  it.each([
    [-1, 2, 'outside'],
    [0, 7, 'outside'],
    [3, 1, 'outside'],
    [0.5, 2, 'outside'],
    [Number.NaN, 2, 'outside'],
    [0, Number.POSITIVE_INFINITY, 'outside'],
    [2, 2, 'empty'],
    [3, 5, 'splits-surrogate'],
    [0, 3, 'splits-surrogate'],
  ])('refuses [%s, %s) as %s', (start, end, reason) => {
    expect(isValidRange(text, start, end)).toEqual({ ok: false, reason })
  })

  it('lets a lone surrogate be, for it splits nothing', () => {
    expect(isValidRange('a\ud83db', 1, 2)).toEqual({ ok: true })
  })
})

describe('toCodePoints and fromCodePoints', () => {
  it('count characters, not code units', () => {
    expect(toCodePoints(text, 4)).toBe(3)
    expect(fromCodePoints(text, 3)).toBe(4)
  })

  it('undo each other at every whole character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (s, n) => {
        const points = n % ([...s].length + 1)
        expect(toCodePoints(s, fromCodePoints(s, points))).toBe(points)
        expect([...s].slice(0, points).join('')).toBe(s.slice(0, fromCodePoints(s, points)))
      }),
    )
  }, 30_000)

  it('refuse offsets outside the text or inside a character', () => {
    expect(() => toCodePoints(text, 3)).toThrow(/splits/)
    expect(() => toCodePoints(text, 7)).toThrow(/outside/)
    expect(() => fromCodePoints(text, 6)).toThrow(/outside/)
    expect(() => fromCodePoints(text, -1)).toThrow(/outside/)
    expect(() => fromCodePoints(text, 1.5)).toThrow(/outside/)
  })
})

describe('hasLoneSurrogate', () => {
  it('tells halves of characters from whole ones', () => {
    expect(hasLoneSurrogate('x\ud83d')).toBe(true)
    expect(hasLoneSurrogate('\ude00\ud83d')).toBe(true)
    expect(hasLoneSurrogate('x😀')).toBe(false)
  })
})

describe('snapToWords', () => {
  const snapped = (s: string, start: number, end: number) => {
    const range = snapToWords(s, start, end)
    return range && s.slice(range.start, range.end)
  }

  it('widens to whole words and drops white space at the edges', () => {
    expect(snapped('etwa elf Soldaten', 4, 7)).toBe('elf')
    expect(snapped('etwa elf Soldaten', 6, 10)).toBe('elf Soldaten')
  })

  it('keeps numbers and hyphenated words whole', () => {
    expect(snapped('rund 11’000 Mann', 6, 7)).toBe('11’000')
    expect(snapped('bis 5,5 Mrd.', 6, 7)).toBe('5,5')
    expect(snapped('in US-Dollar.', 4, 5)).toBe('US-Dollar')
  })

  it('never splits a character', () => {
    expect(snapped('a😀b', 2, 3)).toBe('😀')
  })

  it('answers null where there is no word', () => {
    expect(snapToWords('a   b', 1, 3)).toBeNull()
    expect(snapToWords('abc', 5, 9)).toBeNull()
  })
})
