import { describe, expect, it } from 'vitest'
import {
  type Contradiction,
  type Order,
  sortContradictions,
} from '#components/contradictions/sort-contradictions.ts'

function contradiction(
  id: string,
  severity: string | null,
  publishedAt: string | null,
  start = 0,
  status = 'confirmed',
) {
  return {
    link: { id, severity, status, score: status === 'suggested' ? 0.8 : 0.7 },
    sides: [{ article: { publishedAt, position: 0 }, anchor: { start } }],
  } as unknown as Contradiction
}
const sorted = (items: Contradiction[], order: Order) =>
  sortContradictions(items, order).map(({ link }) => link.id)

describe('contradictions', () => {
  it('stand with the severe ones first and the unweighed last', () => {
    const items = [
      contradiction('a', null, '2024'),
      contradiction('b', 'low', '2024'),
      contradiction('c', 'high', '2024'),
      contradiction('d', 'medium', '2024'),
    ]
    expect(sorted(items, 'severity')).toEqual(['c', 'd', 'b', 'a'])
  })
  it('stand with the confirmed ones before suggestions of the same weight', () => {
    const items = [contradiction('a', 'high', '2024', 0, 'suggested'), contradiction('b', 'high', '2024')]
    expect(sorted(items, 'severity')).toEqual(['b', 'a'])
  })
  it('follow the articles by publication and place, undated ones last', () => {
    const items = [
      contradiction('a', 'high', null),
      contradiction('b', 'low', '2024-12', 90),
      contradiction('c', 'low', '2024-12', 10),
      contradiction('d', null, '2023'),
    ]
    expect(sorted(items, 'article')).toEqual(['d', 'c', 'b', 'a'])
  })
})
