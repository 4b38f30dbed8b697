/**
 * Where a connector runs inside the gutter between two panes. Pure: heights in, SVG path data out, all in
 * the gutter's own coordinates (CSS pixels, y down). A height of -Infinity means "above the window",
 * +Infinity "below it"; any height outside [top, bottom] is treated like that.
 */

export interface GutterBox {
  readonly width: number
  /** Visible part of the panes beside the gutter. */
  readonly top: number
  readonly bottom: number
}

export type GutterSide = 'left' | 'right'
export type Edge = 'top' | 'bottom'

export interface Dot {
  readonly x: number
  readonly y: number
}

export interface Route {
  readonly path: string
  /** Small discs where the connector touches a pane. */
  readonly dots: readonly Dot[]
  /** Where it leaves the window: the far end is on this side, beyond this edge. */
  readonly leaves?: { readonly side: GutterSide; readonly edge: Edge }
  /** A short text at the end of a stub. */
  readonly label?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

/** How far a connector reaches into the padding of a pane. */
export const TICK = 8
const STUB = 12
const EDGE_GAP = 10

const round = (value: number) => Math.round(value * 10) / 10

/** Which edge a height lies beyond; null while it is inside the window. */
export function edgeOf(y: number, box: GutterBox): Edge | null {
  if (y < box.top) return 'top'
  return y > box.bottom ? 'bottom' : null
}

/** Where connectors to a side leave through an edge. */
export function edgePoint(box: GutterBox, side: GutterSide, edge: Edge): Dot {
  return {
    x: round(box.width * (side === 'left' ? 0.25 : 0.75)),
    y: round(edge === 'top' ? box.top + EDGE_GAP : box.bottom - EDGE_GAP),
  }
}

function tickX(box: GutterBox, side: GutterSide): { out: number; at: number } {
  return side === 'left' ? { out: -TICK, at: 0 } : { out: round(box.width + TICK), at: round(box.width) }
}

/** From a pane's edge to the point where the connector leaves the window toward `far`. */
function leaving(box: GutterBox, near: GutterSide, y: number, far: GutterSide, edge: Edge): Route {
  const tick = tickX(box, near)
  const exit = edgePoint(box, far, edge)
  const path = `M${tick.out} ${round(y)}H${tick.at}Q${exit.x} ${round(y)} ${exit.x} ${exit.y}`
  return { path, dots: [{ x: tick.out, y: round(y) }], leaves: { side: far, edge } }
}

/** Between the panes on both sides of the gutter; null when both ends are outside the window. */
export function routeAcross(box: GutterBox, yLeft: number, yRight: number): Route | null {
  const leftEdge = edgeOf(yLeft, box)
  const rightEdge = edgeOf(yRight, box)
  if (leftEdge && rightEdge) return null
  if (rightEdge) return leaving(box, 'left', yLeft, 'right', rightEdge)
  if (leftEdge) return leaving(box, 'right', yRight, 'left', leftEdge)
  const [a, b, half, width] = [round(yLeft), round(yRight), round(box.width / 2), round(box.width)]
  return {
    path: `M${-TICK} ${a}H0C${half} ${a} ${half} ${b} ${width} ${b}H${round(width + TICK)}`,
    dots: [
      { x: -TICK, y: a },
      { x: round(width + TICK), y: b },
    ],
  }
}

/** Between two passages of one pane, through the gutter on `side` of the gutter box. */
export function routeWithin(box: GutterBox, side: GutterSide, yOne: number, yOther: number): Route | null {
  const oneEdge = edgeOf(yOne, box)
  const otherEdge = edgeOf(yOther, box)
  if (oneEdge && otherEdge) return null
  if (otherEdge) return leaving(box, side, yOne, side, otherEdge)
  if (oneEdge) return leaving(box, side, yOther, side, oneEdge)
  const depth = Math.min(box.width * 0.7, 12 + Math.abs(yOne - yOther) / 6)
  const tick = tickX(box, side)
  const bow = round(side === 'left' ? depth : box.width - depth)
  const [a, b] = [round(yOne), round(yOther)]
  return {
    path: `M${tick.out} ${a}H${tick.at}C${bow} ${a} ${bow} ${b} ${tick.at} ${b}H${tick.out}`,
    dots: [
      { x: tick.out, y: a },
      { x: tick.out, y: b },
    ],
  }
}

/** A short stub with room for a label, for a link to a pane that is not next to this one. */
export function routeStub(box: GutterBox, side: GutterSide, y: number): Route | null {
  if (edgeOf(y, box)) return null
  const tick = tickX(box, side)
  const height = round(y)
  const tip = side === 'left' ? STUB : round(box.width - STUB)
  return {
    path: `M${tick.out} ${height}H${tip}`,
    dots: [{ x: tick.out, y: height }],
    label: {
      x: round(side === 'left' ? tip + 3 : tip - 3),
      y: round(height + 3.5),
      anchor: side === 'left' ? 'start' : 'end',
    },
  }
}

/** An arrow head at the edge of the window. */
export function arrowHead(at: Dot, edge: Edge): string {
  const tip = edge === 'top' ? -7 : 7
  return `M${at.x - 5} ${at.y}L${at.x} ${at.y + tip}L${at.x + 5} ${at.y}Z`
}

/** Discs as path data, so that a connector needs one element for all of them. */
export function discs(dots: readonly Dot[], radius = 3.5): string {
  const turn = `a${radius} ${radius} 0 1 0 `
  return dots
    .map(({ x, y }) => `M${round(x - radius)} ${y}${turn}${2 * radius} 0${turn}${-2 * radius} 0`)
    .join('')
}
