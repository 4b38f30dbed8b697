import {
  type Edge,
  type GutterBox,
  type GutterSide,
  type Route,
  routeAcross,
  routeStub,
  routeWithin,
} from './route.ts'

export type LinkKind = 'supports' | 'refines' | 'duplicate' | 'updates' | 'contradicts'

/** One side of a link: the pane by its position from the left (0 …), the claim by its offsets. */
export interface LinkEnd {
  readonly pane: number
  readonly claimStart: number
  readonly claimEnd: number
}

export interface ConnectorLink {
  readonly id: string
  readonly kind: LinkKind
  readonly status: 'suggested' | 'confirmed'
  readonly a: LinkEnd
  readonly b: LinkEnd
}

/** One piece of a link, drawn in one gutter. */
export interface Piece {
  /** Unique among the pieces: a link between distant panes has two. */
  readonly key: string
  readonly gutter: number
  readonly link: ConnectorLink
  readonly route: Route
  /** The pane a stub points to. */
  readonly toPane?: number
}

/** All connectors that leave one gutter through one corner. */
export interface Bundle {
  readonly gutter: number
  readonly side: GutterSide
  readonly edge: Edge
  readonly links: readonly string[]
}

export interface Plan {
  readonly pieces: readonly Piece[]
  readonly bundles: readonly Bundle[]
}

/** Height of a link's end in the coordinates of a gutter; infinite when it is outside the window. */
export type HeightOf = (end: LinkEnd, gutter: number) => number

function stub(
  link: ConnectorLink,
  boxes: readonly GutterBox[],
  heightOf: HeightOf,
  end: LinkEnd,
  other: LinkEnd,
): Piece | null {
  const toRight = other.pane > end.pane
  const gutter = toRight ? end.pane : end.pane - 1
  const box = boxes[gutter]
  const route = box && routeStub(box, toRight ? 'left' : 'right', heightOf(end, gutter))
  return route ? { key: `${link.id} ${end.pane}`, gutter, link, route, toPane: other.pane } : null
}

/** The pieces of one link: one between neighbours or within a pane, two stubs between distant panes. */
export function piecesOf(link: ConnectorLink, boxes: readonly GutterBox[], heightOf: HeightOf): Piece[] {
  const [left, right] = link.a.pane <= link.b.pane ? [link.a, link.b] : [link.b, link.a]
  if (right.pane - left.pane > 1) {
    const stubs = [stub(link, boxes, heightOf, left, right), stub(link, boxes, heightOf, right, left)]
    return stubs.filter((piece) => piece !== null)
  }
  const within = left.pane === right.pane
  const gutter = within && left.pane >= boxes.length ? left.pane - 1 : left.pane
  const box = boxes[gutter]
  if (!box) return []
  const [one, other] = [heightOf(left, gutter), heightOf(right, gutter)]
  const side = gutter === left.pane ? 'left' : 'right'
  const route = within ? routeWithin(box, side, one, other) : routeAcross(box, one, other)
  return route ? [{ key: link.id, gutter, link, route }] : []
}

/** What to draw for the present scroll positions. `boxes[i]` lies between pane i and i + 1. */
export function planLinks(
  links: readonly ConnectorLink[],
  boxes: readonly GutterBox[],
  heightOf: HeightOf,
): Plan {
  const pieces: Piece[] = []
  const bundles = new Map<string, { gutter: number; side: GutterSide; edge: Edge; links: string[] }>()
  for (const link of links) {
    for (const piece of piecesOf(link, boxes, heightOf)) {
      pieces.push(piece)
      const { leaves } = piece.route
      if (!leaves) continue
      const key = `${piece.gutter} ${leaves.side} ${leaves.edge}`
      const bundle = bundles.get(key) ?? { gutter: piece.gutter, ...leaves, links: [] }
      bundle.links.push(link.id)
      bundles.set(key, bundle)
    }
  }
  return { pieces, bundles: [...bundles.values()] }
}
