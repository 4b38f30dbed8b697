import { describe, expect, it } from 'vitest'
import {
  areComparable,
  linkSides,
  meantQuantity,
  pairLine,
  shortQuote,
} from '#components/inspector/link-sides.ts'
import type { Derived } from '#lib/client/dossier/derived.ts'
import type { Claim, Quantity } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'

const quantity = (id: string, text: string, rest: Partial<Quantity> = {}): Quantity => ({
  id,
  text,
  type: 'count',
  value: 1,
  min: 1,
  max: 1,
  unit: null,
  noun: null,
  hedge: 'exact',
  indefinite: false,
  magnitude: null,
  ...rest,
})
const place = (id: string, publishedAt: string | null, quantities: Quantity[], position = 0) => ({
  claim: { id, quantities } as Claim,
  article: { id: `article ${id}`, publishedAt, position, language: 'de' },
  anchor: { quote: `Zitat von ${id}` },
})
const placed = (...items: ReturnType<typeof place>[]) =>
  new Map(items.map((item) => [item.claim.id, item])) as unknown as Derived['placed']
const link = (kind: Link['kind'], direction: Link['direction'] = 'none') =>
  ({ kind, direction, lowClaimId: 'a', highClaimId: 'b', lowQuantityId: null, highQuantityId: null }) as Link

describe('the sides of a link', () => {
  it('stand with the earlier publication first, undated ones last', () => {
    const order = (a: string | null, b: string | null) =>
      linkSides(link('contradicts'), placed(place('a', a, []), place('b', b, []))).map(
        ({ claim }) => claim.id,
      )
    expect(order('2025-01', '2024-12')).toEqual(['b', 'a'])
    expect(order('2024', '2024-12')).toEqual(['a', 'b'])
    expect(order(null, '2024-12')).toEqual(['b', 'a'])
    expect(order('2024-12', null)).toEqual(['a', 'b'])
  })
  it('are none where an end is not shown', () => {
    expect(linkSides(link('contradicts'), placed(place('a', null, [])))).toEqual([])
  })
})

describe('the quantity meant', () => {
  const two = { quantities: [quantity('x', '5'), quantity('y', '6')] } as Claim
  it('is the one named, or the only one there is', () => {
    expect(meantQuantity(two, 'y')?.id).toBe('y')
    expect(meantQuantity(two, null)).toBeNull()
    expect(meantQuantity({ quantities: [quantity('x', '5')] } as Claim, null)?.id).toBe('x')
  })
})

describe('figures on one axis', () => {
  it('have to measure the same', () => {
    const money = quantity('m', '5 Dollar', { type: 'money', unit: 'USD' })
    expect(areComparable([money, { ...money, unit: 'EUR' }])).toBe(false)
    expect(areComparable([money, { ...money, value: 7 }])).toBe(true)
    expect(areComparable([money, quantity('n', '5')])).toBe(false)
    expect(areComparable([money, null])).toBe(false)
  })
  it('may count under different nouns', () => {
    const containers = quantity('c', '5', { unit: 'Container' })
    expect(areComparable([containers, { ...containers, unit: 'Schiffscontainer' }])).toBe(true)
  })
})

describe('a link in one line', () => {
  it('shows the figures as printed, and what is counted once, by its shortest noun', () => {
    const there = placed(
      place('a', '2024-10', [quantity('x', "11'000", { noun: 'Schiffscontainer' })]),
      place('b', '2025-01', [quantity('y', "20'000", { noun: 'Container' })]),
    )
    expect(pairLine(link('contradicts'), there)).toEqual({
      left: "11'000",
      right: "20'000",
      sign: '↔',
      noun: 'Container',
      quoted: false,
    })
  })
  it('reads from what is updated to what updates it, whichever was published first', () => {
    const there = placed(place('a', '2024', [quantity('x', '1')]), place('b', '2025', [quantity('y', '2')]))
    expect(pairLine(link('updates', 'high_to_low'), there)).toMatchObject({
      left: '1',
      right: '2',
      sign: '→',
    })
    expect(pairLine(link('updates', 'low_to_high'), there)).toMatchObject({ left: '2', right: '1' })
  })
  it('keeps the hedge in the words of the article, and as a sign where a correction has left none', () => {
    const there = placed(
      place('a', '2024', [quantity('x', 'mindestens 11’000', { hedge: 'atleast' })]),
      place('b', '2025', [quantity('y', '12’000', { hedge: 'atleast' })]),
    )
    expect(pairLine(link('contradicts'), there)).toMatchObject({
      left: 'mindestens 11’000',
      right: '≥ 12’000',
    })
  })
  it('shows the passages where a side has no figure', () => {
    const there = placed(place('a', '2024', []), place('b', '2025', [quantity('y', '2')]))
    expect(pairLine(link('duplicate'), there)).toMatchObject({ left: 'Zitat von a', quoted: true })
  })
})

describe('a shortened quote', () => {
  it('ends with a whole word', () => {
    expect(shortQuote('eins zwei drei vier', 12)).toBe('eins zwei …')
    expect(shortQuote('eins\n zwei', 12)).toBe('eins zwei')
  })
})
