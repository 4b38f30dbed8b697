import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  discs,
  edgePoint,
  type GutterBox,
  type Route,
  routeAcross,
  routeStub,
  routeWithin,
  TICK,
} from './route.ts'

const box: GutterBox = { width: 52, top: 0, bottom: 800 }

/** Every x and y of absolute path data made of M, H, C and Q. */
function points(path: string): { x: number[]; y: number[] } {
  const found = { x: [] as number[], y: [] as number[] }
  for (const [, command, body] of path.matchAll(/([MHCQ])([^MHCQ]*)/g)) {
    const numbers = (body ?? '').trim().split(/\s+/).map(Number)
    for (const [i, number] of numbers.entries())
      found[command === 'H' || i % 2 === 0 ? 'x' : 'y'].push(number)
  }
  return found
}

function expectInside({ path, dots }: Route): void {
  const { x, y } = points(path)
  for (const value of [...x, ...dots.map((dot) => dot.x)]) {
    expect(value).toBeGreaterThanOrEqual(-TICK)
    expect(value).toBeLessThanOrEqual(box.width + TICK)
  }
  for (const value of y) {
    expect(value).toBeGreaterThanOrEqual(box.top)
    expect(value).toBeLessThanOrEqual(box.bottom)
  }
}

describe('a connector between neighbours', () => {
  it('runs from tick to tick when both claims are visible', () => {
    const route = routeAcross(box, 100, 300)
    expect(route?.path).toBe('M-8 100H0C26 100 26 300 52 300H60')
    expect(route?.dots).toEqual([
      { x: -8, y: 100 },
      { x: 60, y: 300 },
    ])
    expect(route?.leaves).toBeUndefined()
  })

  it('leaves through the edge beyond which the other claim lies', () => {
    expect(routeAcross(box, 100, Number.POSITIVE_INFINITY)?.leaves).toEqual({ side: 'right', edge: 'bottom' })
    expect(routeAcross(box, Number.NEGATIVE_INFINITY, 100)?.leaves).toEqual({ side: 'left', edge: 'top' })
  })

  it('is not drawn when both claims are outside the window', () => {
    expect(routeAcross(box, -1, 801)).toBeNull()
  })

  it('still reaches claims exactly at the edges', () => {
    expect(routeAcross(box, 0, 800)?.dots).toHaveLength(2)
  })

  it('stays within the gutter and its ticks, whatever the heights', () => {
    const height = fc.oneof(
      fc.double({ min: -500, max: 1500, noNaN: true }),
      fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    )
    fc.assert(
      fc.property(height, height, (one, other) => {
        const routes = [
          routeAcross(box, one, other),
          routeStub(box, 'left', one),
          routeStub(box, 'right', one),
        ]
        for (const route of [
          ...routes,
          routeWithin(box, 'left', one, other),
          routeWithin(box, 'right', one, other),
        ]) {
          if (route) expectInside(route)
        }
      }),
    )
  })
})

describe('a connector within one pane', () => {
  it('bows into the gutter on its side and comes back', () => {
    const route = routeWithin(box, 'right', 100, 160)
    expect(route?.dots.map((dot) => dot.x)).toEqual([60, 60])
    expect(points(route?.path ?? '').x.some((x) => x < 52)).toBe(true)
  })

  it('leaves on its own side', () => {
    expect(routeWithin(box, 'left', 100, 900)?.leaves).toEqual({ side: 'left', edge: 'bottom' })
  })
})

describe('a stub toward a distant pane', () => {
  it('has its label behind the tip, on the inner side', () => {
    expect(routeStub(box, 'left', 50)?.label).toMatchObject({ anchor: 'start', x: 15 })
    expect(routeStub(box, 'right', 50)?.label).toMatchObject({ anchor: 'end', x: 37 })
  })

  it('is not drawn for a claim outside the window', () => {
    expect(routeStub(box, 'left', Number.NEGATIVE_INFINITY)).toBeNull()
  })
})

it('the corners where connectors leave lie apart', () => {
  const corners = (['left', 'right'] as const).flatMap((side) =>
    (['top', 'bottom'] as const).map((edge) => JSON.stringify(edgePoint(box, side, edge))),
  )
  expect(new Set(corners).size).toBe(4)
})

it('a disc is a closed circle around its point', () => {
  expect(discs([{ x: 10, y: 20 }], 3)).toBe('M7 20a3 3 0 1 0 6 0a3 3 0 1 0 -6 0')
})
