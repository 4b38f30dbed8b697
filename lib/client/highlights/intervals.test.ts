import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byTextOrder, createIntervalIndex, type Interval, nextAround } from './intervals.ts'

const interval = (id: string, start: number, end: number): Interval => ({ id, start, end })
const ids = (items: readonly Interval[]) => items.map(({ id }) => id)

describe('claims at an offset', () => {
  const index = createIntervalIndex([
    interval('sentence', 0, 100),
    interval('figure', 20, 30),
    interval('phrase', 10, 40),
    interval('later', 60, 70),
  ])

  it('come shortest first', () => {
    expect(ids(index.at(25))).toEqual(['figure', 'phrase', 'sentence'])
  })

  it('hold their first character and not the one behind their last', () => {
    expect(ids(index.at(20))).toContain('figure')
    expect(ids(index.at(30))).not.toContain('figure')
  })

  it('include one that begins at offset 0', () => {
    expect(ids(index.at(0))).toEqual(['sentence'])
  })

  it('are none outside of all and in an empty passage', () => {
    expect(index.at(100)).toEqual([])
    expect(createIntervalIndex([interval('empty', 5, 5)]).at(5)).toEqual([])
  })

  it('follow a replaced content', () => {
    const changing = createIntervalIndex([interval('a', 0, 5)])
    changing.reset([interval('b', 0, 9)])
    expect(ids(changing.at(3))).toEqual(['b'])
  })

  it('agree with looking at every claim, for any claims', () => {
    const claims = fc.array(fc.tuple(fc.nat(60), fc.nat(25)), { maxLength: 40 })
    fc.assert(
      fc.property(claims, fc.nat(90), fc.nat(30), (shapes, start, length) => {
        const items = shapes.map(([from, size], i) => interval(`c${i}`, from, from + size))
        const built = createIntervalIndex(items)
        const end = start + length
        const touched = items.filter((item) => item.start < end && item.end > start && item.end > item.start)
        expect(built.overlapping(start, end)).toEqual(length > 0 ? touched.sort(byTextOrder) : [])
        const hit = built.at(start)
        expect(new Set(ids(hit))).toEqual(
          new Set(ids(items.filter((i) => i.start <= start && start < i.end))),
        )
        const lengths = hit.map((item) => item.end - item.start)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
      }),
    )
  })
})

describe('clicking again', () => {
  const hits = [interval('short', 2, 4), interval('middle', 1, 6), interval('long', 0, 9)]

  it('takes the shortest first, then the one around it, then the shortest again', () => {
    expect(nextAround(hits, null)?.id).toBe('short')
    expect(nextAround(hits, 'elsewhere')?.id).toBe('short')
    expect(nextAround(hits, 'short')?.id).toBe('middle')
    expect(nextAround(hits, 'long')?.id).toBe('short')
  })

  it('takes nothing where there is nothing', () => {
    expect(nextAround([], 'short')).toBeNull()
  })
})
