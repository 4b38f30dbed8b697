import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasLoneSurrogate } from '#lib/text/offsets.ts'
import { CONTEXT_LENGTH, describeRange, findQuote } from '#lib/text/selectors.ts'

/** Milliseconds; time that grew with the square of the length would be minutes. */
const QUICK = 30_000

const text = 'Am Montag kamen 200 Leute, am Dienstag kamen 300 Leute, am Freitag niemand.'

describe('describeRange', () => {
  it('gives the quote with at most 32 code units on each side', () => {
    const start = text.indexOf('300')
    const { quote, prefix, suffix } = describeRange(text, start, start + 3)
    expect(quote).toBe('300')
    expect(prefix).toBe(text.slice(start - CONTEXT_LENGTH, start))
    expect(suffix).toBe(text.slice(start + 3))
  })

  it('never cuts a character of the context in two', () => {
    const emoji = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`
    for (const shift of ['', 'a']) {
      const s = shift + emoji + shift
      const at = s.indexOf('x')
      const { prefix, suffix } = describeRange(`${s}`, at, at + 1)
      expect(hasLoneSurrogate(prefix + suffix)).toBe(false)
    }
    const odd = `${'😀'.repeat(17)}bxb${'😀'.repeat(17)}`
    const { prefix, suffix } = describeRange(odd, 35, 36)
    expect([prefix.length, suffix.length]).toEqual([31, 31])
  })

  it('refuses ranges that are none', () => {
    expect(() => describeRange(text, 5, 5)).toThrow(/empty/)
    expect(() => describeRange('😀', 0, 1)).toThrow(/splits-surrogate/)
  })
})

describe('findQuote', () => {
  it('finds what describeRange described, by position', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (s, a, b) => {
          const start = a % s.length
          const end = start + 1 + (b % (s.length - start))
          fc.pre(!/^[\udc00-\udfff]/.test(s.slice(start)) && !/^[\udc00-\udfff]/.test(s.slice(end)))
          expect(findQuote(s, { ...describeRange(s, start, end), start })).toEqual({ start, end })
        },
      ),
    )
  })

  it('prefers the position among passages that look alike', () => {
    expect(findQuote('aa aa aa', { quote: 'aa', start: 3 })).toEqual({ start: 3, end: 5 })
    expect(findQuote('aa aa aa', { quote: 'aa' })).toEqual({ ambiguous: true })
  })

  it('takes 0 for a position like any other', () => {
    expect(findQuote('aa aa', { quote: 'aa', start: 0 })).toEqual({ start: 0, end: 2 })
  })

  it('finds a passage that moved by its context, not by what now stands at its old place', () => {
    const start = text.indexOf('Leute', 40)
    const selector = { ...describeRange(text, start, start + 5), start }
    const moved = `Ein Nachtrag: Leute zählen ist schwer. ${text}`
    expect(findQuote(moved, selector)).toEqual({ start: start + 39, end: start + 44 })
  })

  it('accepts a unique quote whose context changed', () => {
    expect(
      findQuote('Neu: es kamen 300 Leute.', { quote: '300', prefix: 'Dienstag kamen ', suffix: ' L' }),
    ).toEqual({
      start: 14,
      end: 17,
    })
  })

  it('calls a quote ambiguous when its context is gone and it stands twice', () => {
    expect(findQuote(text, { quote: 'Leute', prefix: 'viele ', suffix: '!' })).toEqual({ ambiguous: true })
  })

  it('never accepts a changed digit', () => {
    expect(findQuote(text.replace('300', '301'), { quote: 'kamen 300 Leute', start: 39 })).toEqual({
      missing: true,
    })
  })

  it('finds nothing for an empty quote or half a character', () => {
    expect(findQuote(text, { quote: '' })).toEqual({ missing: true })
    expect(findQuote('x😀', { quote: '\ude00' })).toEqual({ missing: true })
    expect(findQuote(text, { quote: 'Am', start: -3 })).toEqual({ start: 0, end: 2 })
  })

  it('stays fast on text that repeats itself', () => {
    const began = performance.now()
    findQuote('a'.repeat(2_000_000), { quote: 'a'.repeat(1_000_000) })
    findQuote('a '.repeat(1_000_000), { quote: 'a a b', prefix: 'a '.repeat(16) })
    expect(performance.now() - began).toBeLessThan(QUICK)
  }, 60_000)
})
