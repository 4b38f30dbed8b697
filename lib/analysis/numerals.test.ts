import { describe, expect, it } from 'vitest'
import { parseNumberWord } from './number-words.ts'
import { parseNumeral } from './numerals.ts'

describe('parseNumeral', () => {
  it.each([
    ["10'000", 10_000],
    ['11’000', 11_000],
    ['100.000', 100_000],
    ['10 000', 10_000],
    ['10\u202f000', 10_000],
    ['5,5', 5.5],
    ['9,53', 9.53],
    ['12.50', 12.5],
    ['1.234,56', 1234.56],
    ["1'234.56", 1234.56],
    ['1.234.567', 1_234_567],
    ['0,95', 0.95],
    ['1500', 1500],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)?.value).toBe(value)
  })
  it.each(['14:30', '1/10', '6.1.2025', '044', "1'00", '10.0000.5', '1,2,3', '12345678901234567890'])(
    'reads no figure in %s',
    (text) => {
      expect(parseNumeral(text)).toBeNull()
    },
  )
})

describe('parseNumberWord', () => {
  it.each([
    ['sechs', 6],
    ['zwölf', 12],
    ['einundzwanzig', 21],
    ['dreißig', 30],
    ['dreissig', 30],
    ['zweihundertfünfzig', 250],
    ['zwanzigtausend', 20_000],
    ['dreitausendvierhundert', 3400],
    ['anderthalb', 1.5],
    ['eineinhalb', 1.5],
    ['zweieinhalb', 2.5],
  ])('reads %s as %d', (word, value) => {
    expect(parseNumberWord(word)).toBe(value)
  })
  it.each(['ein', 'einheit', 'achtung', 'vierteljahr', 'neunund', 'hundertste', 'zweifel'])(
    'reads no figure in %s',
    (word) => {
      expect(parseNumberWord(word)).toBeNull()
    },
  )
})
