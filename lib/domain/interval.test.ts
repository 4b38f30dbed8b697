import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factor, type Hedge, hedgeSign, type Interval, intervalOf, relate } from './interval.ts'

const quantity = (hedge: Hedge, value: number) => ({ hedge, value, min: null, max: null, magnitude: null })

describe('intervalOf', () => {
  it('turns "etwa 10 000" into a band of five percent on both sides', () => {
    expect(intervalOf(quantity('approx', 10_000))).toEqual({ min: 9500, max: 10_500 })
  })
  it('leaves "mindestens 11 000" open above and "bis zu 5,5 Milliarden" open below', () => {
    expect(intervalOf(quantity('atleast', 11_000))).toEqual({ min: 11_000, max: null })
    expect(intervalOf(quantity('atmost', 5.5e9))).toEqual({ min: null, max: 5.5e9 })
  })
  it('puts "fast 25" just below the figure', () => {
    expect(intervalOf(quantity('almost', 25))).toEqual({ min: 23.75, max: 25 })
  })
  it('reads Dutzende as an open lower bound', () => {
    const dozens = { hedge: 'indefinite' as const, value: null, min: 12, max: null, magnitude: 12 }
    expect(intervalOf(dozens)).toEqual({ min: 12, max: null })
  })
})

const bound = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null })
const interval: fc.Arbitrary<Interval> = fc
  .tuple(bound, bound)
  .map(([x, y]) => (x !== null && y !== null && x > y ? { min: y, max: x } : { min: x, max: y }))

describe('relate', () => {
  it.each([
    [{ min: 9500, max: 10_500 }, { min: 11_000, max: null }, 'disjoint'],
    [{ min: 11_000, max: 11_000 }, { min: 11_000, max: 11_000 }, 'equal'],
    [{ min: 5.4e8, max: 5.4e8 }, { min: null, max: 5.5e9 }, 'within'],
    [{ min: 10_000, max: null }, { min: 11_000, max: 11_000 }, 'contains'],
    [{ min: 9500, max: 10_500 }, { min: 10_200, max: 11_000 }, 'overlapping'],
  ] as const)('relates %o and %o as %s', (a, b, expected) => {
    expect(relate(a, b)).toBe(expected)
  })
  it('says of the mirrored pair the mirrored relation', () => {
    const mirror = { within: 'contains', contains: 'within' } as Record<string, string>
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(relate(b, a)).toBe(mirror[relate(a, b)] ?? relate(a, b))
      }),
    )
  })
  it('never makes overlapping intervals disjoint by widening one', () => {
    fc.assert(
      fc.property(interval, interval, fc.nat(500), (a, b, by) => {
        if (relate(a, b) === 'disjoint') return
        const wide = { min: a.min === null ? null : a.min - by, max: a.max === null ? null : a.max + by }
        expect(relate(wide, b)).not.toBe('disjoint')
      }),
    )
  })
})

describe('factor and hedgeSign', () => {
  it('compares an open interval by its finite end', () => {
    expect(factor({ min: null, max: 5.5e9 }, { min: 5.5e8, max: 5.5e8 })).toBe(10)
    expect(factor({ min: null, max: null }, { min: 1, max: 1 })).toBeNull()
    expect(factor({ min: 0, max: 0 }, { min: 1, max: 1 })).toBeNull()
  })
  it('prints ≈ ≥ ≤ before hedged figures and nothing before exact ones', () => {
    expect(
      ['approx', 'atleast', 'atmost', 'over', 'under', 'exact'].map((h) => hedgeSign(h as Hedge)),
    ).toEqual(['≈', '≥', '≤', '>', '<', ''])
  })
})
