import { describe, expect, it } from 'vitest'
import { highlightName, priorityOf, strongestState, VISUAL_STATES } from './states.ts'

describe('visual states', () => {
  it('show a contradiction above every other relation', () => {
    expect(strongestState(['duplicate', 'contradicts', 'updates', 'supports'])).toBe('contradicts')
  })

  it('show a plain claim where there is no relation, or what the caller says', () => {
    expect(strongestState([])).toBe('claim')
    expect(strongestState([], 'suggested')).toBe('suggested')
  })

  it('put what is being done above what a passage is', () => {
    expect(priorityOf('selected')).toBeGreaterThan(priorityOf('hover'))
    expect(priorityOf('hover')).toBeGreaterThan(priorityOf('contradicts'))
    expect(priorityOf('claim')).toBeGreaterThan(priorityOf('suggested'))
  })

  it('have names of their own', () => {
    expect(new Set(VISUAL_STATES.map(highlightName)).size).toBe(VISUAL_STATES.length)
  })
})
