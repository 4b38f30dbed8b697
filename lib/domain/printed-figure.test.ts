import { describe, expect, it } from 'vitest'
import { bareFigure, type PrintedQuantity, printFigure, shortWording } from '#lib/domain/printed-figure.ts'

const quantity = (text: string, hedge: PrintedQuantity['hedge'] = 'exact', unit: string | null = null) => ({
  text,
  hedge,
  unit,
})

describe('a figure with its hedge as a sign', () => {
  it('keeps the digits as the article prints them', () => {
    expect(printFigure(quantity("Etwa 10'000", 'approx'))).toBe("≈ 10'000")
    expect(printFigure(quantity('mindestens 11’000', 'atleast'))).toBe('≥ 11’000')
    expect(printFigure(quantity('100.000'))).toBe('100.000')
  })
  it('shortens scale and unit', () => {
    expect(printFigure(quantity('bis zu 5,5 Milliarden Dollar', 'atmost', 'USD'))).toBe('≤ 5,5 Mrd. US-$')
    expect(printFigure(quantity('540 Millionen US-Dollar', 'exact', 'USD'))).toBe('540 Mio. US-$')
    expect(printFigure(quantity('fast 25 Prozent', 'almost', 'percent'))).toBe('≲ 25 %')
  })
  it('does not turn every dollar into one of the United States', () => {
    expect(printFigure(quantity('3 Millionen kanadische Dollar', 'exact', 'CAD'))).toBe(
      '3 Mio. kanadische Dollar',
    )
  })
  it('joins the ends of a range', () => {
    expect(printFigure(quantity('zwischen 3 und 4 Milliarden Franken', 'range', 'CHF'))).toBe(
      '3–4 Mrd. Franken',
    )
  })
  it('keeps a currency that stands before the figure', () => {
    expect(bareFigure(quantity('rund CHF 20 Millionen', 'approx', 'CHF'))).toBe('CHF 20 Mio.')
    expect(bareFigure(quantity('über $5 Millionen', 'over', 'USD'))).toBe('$5 Mio.')
  })
  it('leaves figures in words to their words', () => {
    expect(printFigure(quantity('über zwei Millionen', 'over'))).toBe('über zwei Millionen')
    expect(printFigure(quantity('Millionen von', 'indefinite'))).toBe('Millionen von')
  })
})

describe('the short wording', () => {
  it('keeps the hedge in words', () => {
    expect(shortWording(quantity('bis zu 5,5 Milliarden Dollar', 'atmost', 'USD'))).toBe(
      'bis zu 5,5 Mrd. US-$',
    )
  })
  it('cuts no longer word in two', () => {
    expect(shortWording(quantity('3 Millionenstädte'))).toBe('3 Millionenstädte')
  })
})
