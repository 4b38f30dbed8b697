import { describe, expect, it } from 'vitest'
import { pathBetween } from '#lib/domain/duplicate-path.ts'

const link = (lowClaimId: string, highClaimId: string) => ({ lowClaimId, highClaimId })

describe('the chain between two claims', () => {
  it('is the shortest one there is, in order', () => {
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'd'), link('b', 'd')]
    expect(pathBetween(links, 'a', 'd')).toEqual([link('a', 'b'), link('b', 'd')])
    expect(pathBetween(links, 'd', 'a')).toEqual([link('b', 'd'), link('a', 'b')])
  })
  it('is not the longer one that is met first', () => {
    const links = [link('a', 'b'), link('b', 'd'), link('a', 'c'), link('c', 'e'), link('d', 'e')]
    expect(pathBetween(links, 'a', 'd')).toEqual([link('a', 'b'), link('b', 'd')])
  })
  it('is a single link for neighbours', () => {
    expect(pathBetween([link('a', 'b')], 'b', 'a')).toEqual([link('a', 'b')])
  })
  it('is empty where none leads there, and from a claim to itself', () => {
    expect(pathBetween([link('a', 'b'), link('c', 'd')], 'a', 'd')).toEqual([])
    expect(pathBetween([link('a', 'b')], 'a', 'a')).toEqual([])
  })
})
