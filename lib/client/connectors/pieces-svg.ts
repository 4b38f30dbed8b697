import type { Bundle, Piece } from './plan.ts'
import { arrowHead, discs, edgePoint, type GutterBox } from './route.ts'

const SVG = 'http://www.w3.org/2000/svg'

interface DrawnPiece {
  readonly group: SVGGElement
  readonly line: SVGPathElement
  readonly hit: SVGPathElement
  readonly ends: SVGPathElement
  readonly label: SVGTextElement
  look: string
  path: string
}

/** The drawing of one gutter. */
export interface GutterSvg {
  draw(pieces: readonly Piece[], bundles: readonly Bundle[], box: GutterBox, chosen: ChosenLinks): void
  remove(): void
}

export interface ChosenLinks {
  readonly selected: string | null
  readonly hovered: string | null
  /** What a stub says about the pane it points to. */
  paneLabel(pane: number): string
}

function element<K extends 'svg' | 'g' | 'path' | 'text'>(
  name: K,
  className: string,
): SVGElementTagNameMap[K] {
  const created = document.createElementNS(SVG, name)
  created.setAttribute('class', className)
  return created
}

function newPiece(): DrawnPiece {
  const group = element('g', 'gl-link')
  const line = element('path', 'gl-link-line')
  const hit = element('path', 'gl-link-hit')
  const ends = element('path', 'gl-link-end')
  const label = element('text', 'gl-link-label')
  group.append(line, ends, label, hit)
  return { group, line, hit, ends, label, look: '', path: '' }
}

function lookOf({ link }: Piece, chosen: ChosenLinks): string {
  const selected = link.id === chosen.selected ? ' gl-link-selected' : ''
  const hovered = link.id === chosen.hovered ? ' gl-link-hover' : ''
  return `gl-link gl-link-${link.kind} gl-link-${link.status}${selected}${hovered}`
}

function showLabel(drawn: DrawnPiece, piece: Piece, chosen: ChosenLinks, covered: boolean): void {
  const { label } = piece.route
  const name = label && piece.toPane !== undefined && !covered ? chosen.paneLabel(piece.toPane) : ''
  const text = name && (label?.anchor === 'start' ? `${name} ›` : `‹ ${name}`)
  if (drawn.label.textContent !== text) drawn.label.textContent = text
  if (!label || !text) return
  drawn.label.setAttribute('x', String(label.x))
  drawn.label.setAttribute('y', String(label.y))
  drawn.label.setAttribute('text-anchor', label.anchor)
}

/** Two labels closer than this would lie on each other; the second is left out. */
const LABEL_HEIGHT = 12

/** Draws in an own SVG in the gutter; elements are kept and used again, attributes set only when they differ. */
export function createGutterSvg(gutter: HTMLElement): GutterSvg {
  const svg = element('svg', 'gl-links')
  svg.setAttribute('aria-hidden', 'true')
  const corners = element('g', 'gl-link-corners')
  svg.append(corners)
  gutter.append(svg)
  const drawn = new Map<string, DrawnPiece>()
  const spare: DrawnPiece[] = []
  let cornerMarks = ''

  function take(key: string, id: string): DrawnPiece {
    const piece = spare.pop() ?? newPiece()
    piece.hit.dataset.link = id
    drawn.set(key, piece)
    svg.append(piece.group)
    return piece
  }

  function giveBack(keep: ReadonlySet<string>): void {
    for (const [key, piece] of drawn) {
      if (keep.has(key)) continue
      piece.group.remove()
      drawn.delete(key)
      spare.push(piece)
    }
  }

  function drawPiece(piece: Piece, chosen: ChosenLinks): DrawnPiece {
    const at = drawn.get(piece.key) ?? take(piece.key, piece.link.id)
    const look = lookOf(piece, chosen)
    if (at.look !== look) {
      at.group.setAttribute('class', look)
      if (piece.link.id === chosen.selected) svg.append(at.group)
      at.look = look
    }
    if (at.path !== piece.route.path) {
      at.line.setAttribute('d', piece.route.path)
      at.hit.setAttribute('d', piece.route.path)
      at.ends.setAttribute('d', discs(piece.route.dots))
      at.path = piece.route.path
    }
    return at
  }

  function drawCorners(bundles: readonly Bundle[], box: GutterBox): void {
    const marks = bundles.map((b) => `${b.side} ${b.edge} ${b.links.length}`).join()
    const signature = `${marks} ${box.width} ${box.top} ${box.bottom}`
    if (signature === cornerMarks) return
    cornerMarks = signature
    corners.replaceChildren(
      ...bundles.flatMap((bundle) => {
        const at = edgePoint(box, bundle.side, bundle.edge)
        const head = element('path', 'gl-link-end gl-link-arrow')
        head.setAttribute('d', arrowHead(at, bundle.edge))
        const count = element('text', 'gl-link-label')
        count.textContent = String(bundle.links.length)
        count.setAttribute('x', String(at.x + (bundle.side === 'left' ? -7 : 7)))
        count.setAttribute('y', String(at.y + 1))
        count.setAttribute('text-anchor', bundle.side === 'left' ? 'end' : 'start')
        return [head, count]
      }),
    )
  }

  function draw(
    pieces: readonly Piece[],
    bundles: readonly Bundle[],
    box: GutterBox,
    chosen: ChosenLinks,
  ): void {
    giveBack(new Set(pieces.map((piece) => piece.key)))
    const lowest = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY }
    const byHeight = [...pieces].sort((a, b) => (a.route.label?.y ?? 0) - (b.route.label?.y ?? 0))
    for (const piece of byHeight) {
      const at = drawPiece(piece, chosen)
      const { label } = piece.route
      const covered = label !== undefined && label.y - lowest[label.anchor] < LABEL_HEIGHT
      if (label && !covered) lowest[label.anchor] = label.y
      showLabel(at, piece, chosen, covered)
    }
    drawCorners(bundles, box)
  }

  return { draw, remove: () => svg.remove() }
}
