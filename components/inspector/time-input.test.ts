import { describe, expect, it } from 'vitest'
import { readTime, timeDates } from '#components/inspector/time-input.ts'

const month = (from: string, to: string) => readTime({ from, to, precision: 'month' })

describe('a typed time', () => {
  it('runs from the first to the last day of what is named', () => {
    expect(month('2024-12', '2024-12')).toEqual({
      time: { from: '2024-12-01', to: '2024-12-31', precision: 'month' },
    })
    expect(month('2023', '')).toEqual({ time: { from: '2023-01-01', to: null, precision: 'month' } })
    expect(month('', '2024-02')).toEqual({ time: { from: null, to: '2024-02-29', precision: 'month' } })
  })
  it('may be written the German way', () => {
    expect(month('12.2024', '3.1.2025')).toEqual({
      time: { from: '2024-12-01', to: '2025-01-03', precision: 'month' },
    })
  })
  it('may be left open altogether', () => {
    expect(month(' ', '')).toEqual({ time: null })
  })
  it('is refused where it is no date or runs backwards', () => {
    expect(month('2024-13', '')).toEqual({ problem: 'from' })
    expect(month('31.2.2024', '')).toEqual({ problem: 'from' })
    expect(month('', 'bald')).toEqual({ problem: 'to' })
    expect(month('2025', '2024')).toEqual({ problem: 'reversed' })
  })
})

describe('a time to edit', () => {
  it('is as short as it can be read back', () => {
    const time = { from: '2024-12-01', to: '2024-12-31', precision: 'month' as const }
    expect(timeDates(time)).toEqual({ from: '2024-12', to: '2024-12' })
    expect(month('2024-12', '2024-12')).toEqual({ time })
  })
  it('is whole months where a period runs over whole months', () => {
    expect(timeDates({ from: '2024-10-01', to: '2024-12-31', precision: 'period' })).toEqual({
      from: '2024-10',
      to: '2024-12',
    })
  })
  it('keeps days that its precision would lose', () => {
    expect(timeDates({ from: '2024-12-06', to: null, precision: 'month' })).toEqual({
      from: '2024-12-06',
      to: '',
    })
    expect(timeDates(null)).toEqual({ from: '', to: '' })
  })
})
