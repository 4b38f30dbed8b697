import { describe, expect, it } from 'vitest'
import { blockIndexAt } from './blocks.ts'

describe('the block of an offset', () => {
  const blocks = [{ start: 0 }, { start: 10 }, { start: 25 }]

  it('is the last one that begins at or before it', () => {
    expect([0, 9, 10, 24, 25, 999].map((offset) => blockIndexAt(blocks, offset))).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('is none before the first block and in an empty pane', () => {
    expect(blockIndexAt([{ start: 5 }], 4)).toBe(-1)
    expect(blockIndexAt([], 0)).toBe(-1)
  })
})
