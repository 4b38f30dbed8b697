import { type HedgedValue, type Interval, intervalOf } from '#lib/domain/interval.ts'

/** One figure to draw, and what its row is called. */
export interface NumberLineRow {
  id: string
  /** Who says it; shortened to fit its column. */
  name: string
  /** When, in few characters; never shortened. */
  date: string
  quantity: HedgedValue
}

/** All coordinates in pixels from the left edge of the drawing. */
export interface Mark {
  /** The band or bar covered; null where there is nothing but a point. */
  band: { from: number; to: number } | null
  /** The figure itself; `open` where the hedge excludes it ("mehr als"). */
  dot: { x: number; open: boolean } | null
  /** An end without bound: a line from `from` that ends in an arrow at `to`. */
  arrow: { from: number; to: number } | null
  /** Vague magnitudes ("Dutzende") are drawn dashed. */
  vague: boolean
}

export interface PlacedRow {
  id: string
  label: string
  shortened: boolean
  date: string
  y: number
  mark: Mark
}

export interface Tick {
  x: number
  value: number
  label: string
  /** `end` where a label in the middle would run out of the drawing. */
  anchor: 'middle' | 'end'
}

export interface NumberLineLayout {
  scale: 'linear' | 'log'
  width: number
  height: number
  /** Left and right end of the axis. */
  plot: { left: number; right: number }
  axisY: number
  ticks: Tick[]
  rows: PlacedRow[]
  /** Where the row of what has been established stands. */
  establishedY: number | null
}

export interface NumberLineOptions {
  width: number
  format: (value: number) => string
  /** Leaves room for the row of what has been established. */
  established?: boolean
}

/** From this factor between the largest and the smallest figure on, a linear axis would crowd the small ones. */
export const logFactor = 20

const fontSize = 11
const rowHeight = 28
const top = 6
const gap = 9
const arrowRoom = 8

/** Shares of the font size that Inter's characters take up, a little more than less. */
const shares: readonly [RegExp, number][] = [
  [/[\d<>≈≥≤]/, 0.65],
  [/[\u202f.,:;’'|iljI ]/, 0.3],
  [/[mwMW@…]/, 0.92],
  [/[\p{Lu}]/u, 0.72],
]

/** The width of a label in pixels, estimated, since nothing is measured before it is drawn. */
export function textWidth(text: string): number {
  const share = (character: string) => shares.find(([pattern]) => pattern.test(character))?.[1] ?? 0.57
  return [...text].reduce((width, character) => width + share(character) * fontSize, 0)
}

const round = (x: number) => Math.round(x * 10) / 10

function finite({ min, max }: Interval): number[] {
  return [min, max].filter((end) => end !== null)
}

/** 1, 2, 2.5 or 5 times a power of ten: the smallest such step that is not below `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9))
  return (step ?? 10) * power
}

const tidy = (value: number) => Number(value.toPrecision(12))

/** Round values that enclose the figures with some room at both ends. */
function linearTicks(least: number, most: number, count: number): number[] {
  const span = most - least || Math.abs(most) * 0.2 || 1
  const floor = least >= 0 ? Math.max(0, least - span * 0.15) : least - span * 0.15
  const ceiling = most + span * 0.15
  const step = niceStep((ceiling - floor) / count)
  const first = Math.floor(floor / step + 1e-9)
  const last = Math.ceil(ceiling / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

/** 1, 2 and 5 times powers of ten, or powers alone over more than three, that enclose the figures with some room. */
function logTicks(least: number, most: number): number[] {
  const steps = most / least > 1000 ? [1] : [1, 2, 5]
  const from = Math.floor(Math.log10(least)) - 1
  const to = Math.ceil(Math.log10(most)) + 1
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((power) =>
    steps.map((step) => tidy(step * 10 ** power)),
  )
  const first = all.findLastIndex((value) => value <= least * 0.8)
  const last = all.findIndex((value) => value >= most * 1.25)
  return all.slice(first, last + 1)
}

/** As many labels, evenly chosen, as fit without touching. */
function thinOut(ticks: readonly Tick[]): Tick[] {
  const spanOf = ({ x, label, anchor }: Tick) => {
    const width = textWidth(label)
    const from = anchor === 'end' ? x - width : x - width / 2
    return { from, to: from + width }
  }
  const collides = (a: Tick, b: Tick) => {
    const first = spanOf(a)
    const second = spanOf(b)
    return first.to + gap > second.from && second.to + gap > first.from
  }
  for (let every = 1; every < ticks.length; every += 1) {
    const kept = ticks.filter((_, index) => index % every === 0)
    if (kept.every((tick, index) => index === 0 || !collides(kept[index - 1]!, tick))) return kept
  }
  return ticks.slice(0, 1)
}

/** The label's name cut so that it fits with the date into `room` pixels; an ellipsis says that it was cut. */
function shorten(name: string, date: string, room: number): { label: string; shortened: boolean } {
  const left = room - (date ? textWidth(` ${date}`) : 0)
  if (textWidth(name) <= left) return { label: name, shortened: false }
  let cut = name
  while (cut.length > 1 && textWidth(`${cut}…`) > left) cut = cut.slice(0, -1)
  return { label: `${cut.trimEnd()}…`, shortened: true }
}

function markOf(quantity: HedgedValue, at: (value: number) => number, right: number, left: number): Mark {
  const { hedge } = quantity
  const interval = intervalOf(quantity)
  const vague = hedge === 'indefinite'
  const { min, max } = interval
  if (min !== null && max !== null) {
    const isPoint = min === max
    const value = isPoint ? min : quantity.value
    return {
      band: isPoint ? null : { from: round(at(min)), to: round(at(max)) },
      dot: value === null || hedge === 'range' ? null : { x: round(at(value)), open: false },
      arrow: null,
      vague,
    }
  }
  const bound = min ?? max
  if (bound === null) return { band: null, dot: null, arrow: null, vague }
  const x = round(at(bound))
  return {
    band: null,
    dot: { x, open: vague || hedge === 'over' || hedge === 'under' },
    arrow: { from: x, to: min === null ? left : right },
    vague,
  }
}

/** Whether a quantity has a figure that can be drawn. */
export function isDrawable(quantity: HedgedValue): boolean {
  return finite(intervalOf(quantity)).length > 0
}

/**
 * Where everything of a number line stands. Rows without a figure are left out; null when none has one.
 * Exact figures are points, approximations bands of ±5 % with a point, bounds points with an arrow, ranges bars.
 */
export function layoutNumberLine(
  all: readonly NumberLineRow[],
  { width, format, established = false }: NumberLineOptions,
): NumberLineLayout | null {
  const rows = all.filter((row) => isDrawable(row.quantity))
  const values = rows.flatMap((row) => finite(intervalOf(row.quantity)))
  if (values.length === 0) return null
  const least = Math.min(...values)
  const most = Math.max(...values)
  const scale = least > 0 && most / least >= logFactor ? 'log' : 'linear'

  const widest = Math.max(...rows.map(({ name, date }) => textWidth(`${name} ${date}`.trim())))
  const labelRoom = Math.min(Math.max(widest, established ? textWidth('Established') : 0), width * 0.38)
  // The label of the first tick may reach under the rows' labels; that of the last one has to stay inside.
  const left = round(labelRoom > 0 ? labelRoom + 12 : textWidth(format(least)) / 2)
  const right = round(width - textWidth(format(most)) / 2 - 1)
  const plotWidth = right - left

  // Twice as many steps as labels fit: the axis ends close to the figures, and every other step goes unnamed.
  const wanted = 2 * Math.max(2, Math.floor(plotWidth / (textWidth(format(most)) + gap + 6)))
  const steps = scale === 'log' ? logTicks(least, most) : linearTicks(least, most, wanted)
  const first = steps[0]!
  const last = steps.at(-1)!
  const position = scale === 'log' ? Math.log10 : (value: number) => value
  const at = (value: number) =>
    left + ((position(value) - position(first)) / (position(last) - position(first))) * plotWidth

  const establishedY = established ? top + rowHeight * (rows.length + 0.5) : null
  const axisY = top + rowHeight * (rows.length + (established ? 1 : 0)) + 2
  const ticks = steps.map((value, index): Tick => {
    const x = round(at(value))
    const label = format(value)
    const overflows = index === steps.length - 1 && x + textWidth(label) / 2 > width
    return { x, value, label, anchor: overflows ? 'end' : 'middle' }
  })
  return {
    scale,
    width,
    height: axisY + fontSize + 10,
    plot: { left, right },
    axisY,
    ticks: thinOut(ticks),
    rows: rows.map((row, index) => ({
      id: row.id,
      ...shorten(row.name, row.date, labelRoom),
      date: row.date,
      y: top + rowHeight * (index + 0.5),
      mark: markOf(row.quantity, at, right, left + arrowRoom / 2),
    })),
    establishedY,
  }
}
