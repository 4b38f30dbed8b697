import { describe, expect, it } from 'vitest'
import { amountText, readAmount } from '#components/inspector/amount-input.ts'

describe('a typed figure', () => {
  it('is read with every separator the articles use', () => {
    for (const text of ['11’000', "11'000", '11.000', '11 000', '11\u202f000', '11000']) {
      expect(readAmount(text), text).toEqual({ value: 11_000 })
    }
  })
  it('takes a scale', () => {
    expect(readAmount('5,5 Mrd.')).toEqual({ value: 5.5e9 })
    expect(readAmount('1,07 Milliarden')).toEqual({ value: 1_070_000_000 })
    expect(readAmount('540 Mio')).toEqual({ value: 540e6 })
    expect(readAmount('−3,5')).toEqual({ value: -3.5 })
  })
  it('may be left open', () => {
    expect(readAmount('  ')).toEqual({ empty: true })
  })
  it('is refused when it is no number', () => {
    for (const text of ['viele', '11’00', '5,5 Äpfel', '1.2.3', '-', '12 kg', '<b>']) {
      expect(readAmount(text), text).toEqual({ unreadable: true })
    }
  })
})

describe('a value to edit', () => {
  it('is written so that it is read back as itself', () => {
    for (const value of [0, 7, 11_000, 540e6, 5.5e9, 5.1e9, 1_234_567, 0.25, -3.5, 2e12, 12_345_678.5]) {
      expect(readAmount(amountText(value)), amountText(value)).toEqual({ value })
    }
  })
  it('has the form of the articles', () => {
    expect(amountText(11_000)).toBe('11’000')
    expect(amountText(5.5e9)).toBe('5,5 Mrd.')
    expect(amountText(null)).toBe('')
  })
})
