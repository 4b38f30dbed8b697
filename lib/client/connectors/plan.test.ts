import { describe, expect, it } from 'vitest'
import { lookOf } from './look.ts'
import { type ConnectorLink, type LinkEnd, type LinkKind, planLinks } from './plan.ts'

const boxes = [0, 1, 2].map(() => ({ width: 52, top: 0, bottom: 800 }))
const end = (pane: number, claimStart: number): LinkEnd => ({ pane, claimStart, claimEnd: claimStart + 10 })
const link = (id: string, a: LinkEnd, b: LinkEnd): ConnectorLink => ({
  id,
  kind: 'contradicts',
  status: 'confirmed',
  a,
  b,
})
/** In these tests a claim stands as many pixels down as its offset says. */
const plan = (...links: ConnectorLink[]) => planLinks(links, boxes, (at) => at.claimStart)

describe('the plan of the connectors', () => {
  it('puts a link between neighbours into the gutter between them, in whichever order its ends come', () => {
    expect(plan(link('l', end(2, 10), end(1, 20))).pieces).toMatchObject([{ gutter: 1, key: 'l' }])
  })

  it('makes two stubs of a link between distant panes, each toward the other', () => {
    const { pieces } = plan(link('l', end(0, 10), end(3, 20)))
    expect(pieces.map(({ gutter, toPane }) => [gutter, toPane])).toEqual([
      [0, 3],
      [2, 0],
    ])
  })

  it('keeps a link within the last pane in the gutter at its left', () => {
    expect(plan(link('l', end(3, 10), end(3, 90))).pieces).toMatchObject([{ gutter: 2 }])
    expect(plan(link('l', end(0, 10), end(0, 90))).pieces).toMatchObject([{ gutter: 0 }])
  })

  it('counts the links that leave through one corner together', () => {
    const { bundles } = plan(
      link('one', end(0, 10), end(1, 900)),
      link('two', end(0, 20), end(1, 950)),
      link('up', end(0, 30), end(1, -5)),
    )
    expect(bundles).toEqual([
      { gutter: 0, side: 'right', edge: 'bottom', links: ['one', 'two'] },
      { gutter: 0, side: 'right', edge: 'top', links: ['up'] },
    ])
  })

  it('draws nothing of links wholly outside the windows, nor without gutters', () => {
    expect(plan(link('l', end(0, -10), end(1, 900))).pieces).toEqual([])
    expect(planLinks([link('l', end(0, 1), end(0, 2))], [], () => 5).pieces).toEqual([])
  })
})

describe('the look of a connector', () => {
  const kinds: LinkKind[] = ['supports', 'refines', 'duplicate', 'updates', 'contradicts']

  it('differs between all relations without colour', () => {
    const looks = kinds.map((kind) => JSON.stringify(lookOf({ kind, status: 'confirmed' }, false)))
    expect(new Set(looks).size).toBe(kinds.length)
  })

  it('is short dashes while only suggested, unlike any confirmed one', () => {
    const { dash } = lookOf({ kind: 'contradicts', status: 'suggested' }, false)
    expect(dash.length).toBeGreaterThan(0)
    for (const kind of kinds) expect(lookOf({ kind, status: 'confirmed' }, false).dash).not.toEqual(dash)
  })

  it('is thicker when selected', () => {
    for (const kind of kinds) {
      const [calm, stressed] = [false, true].map((on) => lookOf({ kind, status: 'confirmed' }, on).width)
      expect(stressed).toBeGreaterThan(calm ?? 0)
    }
  })
})
