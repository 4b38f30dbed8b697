import { describe, expect, it } from 'vitest'
import { formatAmount } from '#components/charts/format-amount.ts'
import { layoutNumberLine, type NumberLineRow, textWidth } from '#components/charts/number-line-layout.ts'
import type { HedgedValue } from '#lib/domain/interval.ts'

const quantity = (
  hedge: HedgedValue['hedge'],
  value: number | null,
  rest: Partial<HedgedValue> = {},
): HedgedValue => ({
  hedge,
  value,
  min: null,
  max: null,
  magnitude: null,
  ...rest,
})
const row = (id: string, figure: HedgedValue): NumberLineRow => ({
  id,
  name: 'Pendelblatt',
  date: '01/25',
  quantity: figure,
})
const options = { width: 306, format: (value: number) => formatAmount(value, 'de') }
const layout = (...rows: NumberLineRow[]) => layoutNumberLine(rows, options)!

const troops = () => layout(row('a', quantity('approx', 10_000)), row('b', quantity('atleast', 11_000)))

describe('the axis of a number line', () => {
  it('runs between round values around the figures', () => {
    const { ticks, scale, plot } = troops()
    expect(scale).toBe('linear')
    expect(ticks[0]!.value).toBeLessThanOrEqual(9500)
    expect(ticks.every((tick) => tick.value % 500 === 0)).toBe(true)
    expect(ticks.every((tick) => tick.x >= plot.left && tick.x <= plot.right)).toBe(true)
  })
  it('is logarithmic from a factor of 20 on', () => {
    expect(layout(row('a', quantity('exact', 1e6)), row('b', quantity('exact', 19e6))).scale).toBe('linear')
    const far = layout(row('a', quantity('exact', 1e6)), row('b', quantity('exact', 20e6)))
    expect(far.scale).toBe('log')
    expect(far.rows[0]!.mark.dot!.x).toBeGreaterThan(far.plot.left)
    expect(far.rows[1]!.mark.dot!.x).toBeLessThan(far.plot.right)
    const [first, second, third] = far.ticks.map((tick) => tick.x)
    expect(third! - second!).toBeGreaterThan((second! - first!) * 0.7)
  })
  it('stays linear where a figure is zero or negative', () => {
    const { scale, ticks } = layout(row('a', quantity('exact', 0)), row('b', quantity('exact', 500)))
    expect(scale).toBe('linear')
    expect(ticks[0]!.value).toBe(0)
    expect(
      layout(row('a', quantity('exact', -40)), row('b', quantity('exact', 500))).ticks[0]!.value,
    ).toBeLessThan(-39)
  })
  it('has room for a single figure', () => {
    const { rows, plot } = layout(row('a', quantity('exact', 5_500_000_000)))
    expect(rows[0]!.mark.dot!.x).toBeGreaterThan(plot.left)
    expect(rows[0]!.mark.dot!.x).toBeLessThan(plot.right)
  })
  it('never lets labels touch, however wide the figures and however narrow the drawing', () => {
    for (const width of [200, 260, 306, 480, 900]) {
      for (const [least, most] of [
        [9500, 11_000],
        [540e6, 5.5e9],
        [1, 1e12],
        [0.001, 0.002],
        [123_456, 123_789],
      ] as const) {
        const { ticks } = layoutNumberLine(
          [row('a', quantity('exact', least)), row('b', quantity('exact', most))],
          { ...options, width },
        )!
        const spans = ticks.map(({ x, label, anchor }) => {
          const from = x - textWidth(label) * (anchor === 'end' ? 1 : 0.5)
          return { from, to: from + textWidth(label) }
        })
        for (const [index, span] of spans.entries()) {
          const next = spans[index + 1]
          if (next) expect(next.from, `${least}–${most} at ${width}`).toBeGreaterThan(span.to)
          expect(span.to).toBeLessThanOrEqual(width + 0.5)
          expect(span.from).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })
})

describe('the mark of a figure', () => {
  const mark = (figure: HedgedValue) =>
    layout(row('a', figure), row('b', quantity('exact', 1000))).rows[0]!.mark

  it('is a point for an exact figure', () => {
    expect(mark(quantity('exact', 900))).toMatchObject({ band: null, arrow: null, dot: { open: false } })
  })
  it('is a band of five per cent either side of an approximation', () => {
    const { rows, ticks } = troops()
    const { band, dot } = rows[0]!.mark
    const [first, second] = ticks
    const perUnit = (second!.x - first!.x) / (second!.value - first!.value)
    expect(band!.to - band!.from).toBeCloseTo(1000 * perUnit, 0)
    expect(dot!.x).toBeCloseTo((band!.from + band!.to) / 2, 0)
  })
  it('is an arrow to the right for a lower bound, to the left for an upper one', () => {
    const atLeast = mark(quantity('atleast', 900))
    expect(atLeast.arrow!.to).toBeGreaterThan(atLeast.arrow!.from)
    const atMost = mark(quantity('atmost', 900))
    expect(atMost.arrow!.to).toBeLessThan(atMost.arrow!.from)
  })
  it('is hollow where the figure itself is excluded', () => {
    expect(mark(quantity('over', 900)).dot!.open).toBe(true)
    expect(mark(quantity('under', 900)).dot!.open).toBe(true)
    expect(mark(quantity('atleast', 900)).dot!.open).toBe(false)
  })
  it('is a bar for a range and ends at the figure for almost', () => {
    expect(mark(quantity('range', null, { min: 700, max: 900 }))).toMatchObject({ dot: null, arrow: null })
    expect(mark(quantity('range', 800, { min: 700, max: 900 })).dot).toBeNull()
    const almost = mark(quantity('almost', 900))
    expect(almost.dot!.x).toBe(almost.band!.to)
  })
  it('is dashed for a vague magnitude', () => {
    expect(mark(quantity('indefinite', null, { magnitude: 100 })).vague).toBe(true)
  })
})

describe('the rows', () => {
  it('leave out what has no figure, and nothing is drawn without any', () => {
    const rows = [row('a', quantity('indefinite', null)), row('b', quantity('exact', 5))]
    expect(layoutNumberLine(rows, options)!.rows.map(({ id }) => id)).toEqual(['b'])
    expect(layoutNumberLine(rows.slice(0, 1), options)).toBeNull()
  })
  it('shorten a long name but never the date', () => {
    const long = { ...row('a', quantity('exact', 5)), name: 'Redaktionsring Binnenland und Umgebung' }
    const [placed] = layout(long).rows
    expect(placed!.shortened).toBe(true)
    expect(placed!.label.endsWith('…')).toBe(true)
    expect(placed!.date).toBe('01/25')
  })
  it('leave room for what is established when asked to', () => {
    const plain = troops()
    const more = layoutNumberLine([row('a', quantity('exact', 5))], { ...options, established: true })!
    expect(plain.establishedY).toBeNull()
    expect(more.establishedY).toBeGreaterThan(more.rows[0]!.y)
    expect(more.axisY).toBeGreaterThan(more.establishedY!)
  })
})

describe('a printed amount', () => {
  it('is short and in the language of the reader', () => {
    expect(formatAmount(5.5e9, 'de')).toBe('5,5\u00a0Mrd.')
    expect(formatAmount(5.5e9, 'en')).toBe('5.5\u00a0bn')
    expect(formatAmount(11_000, 'de')).toBe('11\u202f000')
    expect(formatAmount(11_000.5, 'en')).toBe('11,000.5')
    expect(formatAmount(0.0012, 'de')).toBe('0,0012')
  })
})
