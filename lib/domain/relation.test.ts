import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hedge, HedgedValue } from './interval.ts'
import { type ComparedQuantities, relationOf } from './relation.ts'

const q = (hedge: Hedge, value: number): HedgedValue => ({
  hedge,
  value,
  min: hedge === 'atmost' || hedge === 'under' ? null : value,
  max: hedge === 'atleast' || hedge === 'over' ? null : value,
  magnitude: null,
})
const vague = (magnitude: number): HedgedValue => ({
  hedge: 'indefinite',
  value: null,
  min: magnitude,
  max: null,
  magnitude,
})
const pair = (a: HedgedValue, b: HedgedValue, more: Partial<ComparedQuantities> = {}) =>
  relationOf({
    a,
    b,
    measure: 1,
    time: 'same',
    later: null,
    laterIsStated: false,
    hypothetical: false,
    oneDenied: false,
    ...more,
  })

const table: [string, HedgedValue, HedgedValue, Partial<ComparedQuantities>, string | null][] = [
  ['about 10 000 against at least 11 000', q('approx', 1e4), q('atleast', 11e3), {}, 'contradicts disjoint'],
  [
    '540 million against up to 5.5 billion',
    q('exact', 5.4e8),
    q('atmost', 5.5e9),
    {},
    'contradicts bound-factor',
  ],
  ['400 against up to 500', q('exact', 400), q('atmost', 500), {}, 'refines contained'],
  ['10 000 twice', q('exact', 1e4), q('exact', 1e4), {}, 'duplicate equal'],
  ['about 10 000 and 10 000', q('approx', 1e4), q('exact', 1e4), {}, 'duplicate equal'],
  ['at least 11 000 and 11 000', q('atleast', 11e3), q('exact', 11e3), {}, 'refines contained'],
  ['11 000 and later 20 000', q('exact', 11e3), q('exact', 2e4), { later: 'b' }, 'updates later-larger'],
  ['20 000 and later 11 000', q('exact', 2e4), q('exact', 11e3), { later: 'b' }, 'contradicts disjoint'],
  ['10 and later 5 000, unstated', q('exact', 10), q('exact', 5e3), { later: 'b' }, 'contradicts disjoint'],
  [
    '10 and later 5 000, stated',
    q('exact', 10),
    q('exact', 5e3),
    { later: 'b', laterIsStated: true, time: 'near' },
    'updates later-larger',
  ],
  ['disjoint figures of other years', q('exact', 2e4), q('exact', 11e3), { time: 'apart', later: 'b' }, null],
  ['100 000 as a possibility against 10 000', q('exact', 1e5), q('exact', 1e4), { hypothetical: true }, null],
  ['12 034 and 12 000', q('exact', 12_034), q('exact', 12e3), {}, 'refines rounding'],
  ['about 10 000 and about 10 300', q('approx', 1e4), q('approx', 10_300), {}, 'supports overlapping'],
  ['Millionen twice over other years', vague(1e6), vague(1e6), { time: 'apart' }, 'supports vague'],
  ['Dutzende and 40', vague(12), q('exact', 40), {}, 'refines contained'],
  ['Dutzende and 3', vague(12), q('exact', 3), {}, 'contradicts disjoint'],
  ['Dutzende and 5 000', vague(12), q('exact', 5e3), {}, null],
  ['at least 100 and 5 000', q('atleast', 100), q('exact', 5e3), {}, null],
  ['80 stated and denied', q('exact', 80), q('exact', 80), { oneDenied: true }, 'contradicts denied'],
]

describe('relationOf', () => {
  it.each(table)('judges %s', (_, a, b, more, expected) => {
    const verdict = pair(a, b, more)
    expect(verdict && `${verdict.kind} ${verdict.reason}`).toBe(expected)
  })

  it('ranks disjoint figures above implausible bounds and both above duplicates', () => {
    const scores = [
      pair(q('approx', 1e4), q('atleast', 11e3)),
      pair(q('exact', 5.4e8), q('atmost', 5.5e9)),
      pair(q('exact', 1e4), q('exact', 1e4)),
    ].map((v) => v?.score ?? 0)
    expect(scores).toEqual([...scores].sort((x, y) => y - x))
    expect(new Set(scores).size).toBe(3)
  })

  it('lets the later figure update the earlier one and the narrower one refine the wider', () => {
    expect(pair(q('exact', 20), q('exact', 11), { later: 'a' })?.direction).toBe('a_to_b')
    expect(pair(q('exact', 11), q('exact', 20), { later: 'b' })?.direction).toBe('b_to_a')
    expect(pair(q('atmost', 500), q('exact', 400))?.direction).toBe('b_to_a')
  })

  const hedged = fc
    .tuple(
      fc.constantFrom<Hedge>('exact', 'approx', 'almost', 'over', 'atleast', 'under', 'atmost'),
      fc.integer({ min: 1, max: 1_000_000 }),
    )
    .map(([hedge, value]) => q(hedge, value))

  it('finds a contradiction from either side alike', () => {
    fc.assert(
      fc.property(hedged, hedged, (a, b) => {
        const [there, back] = [pair(a, b), pair(b, a)]
        expect(back?.kind).toBe(there?.kind)
        expect(back?.score).toBe(there?.score)
      }),
    )
  })
  it('calls every figure a duplicate of itself', () => {
    fc.assert(
      fc.property(hedged, (a) => {
        expect(pair(a, a)?.kind).toBe('duplicate')
      }),
    )
  })
})
