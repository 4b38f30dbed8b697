import { lookOf } from './look.ts'
import type { Palette } from './palette.ts'
import type { Bundle, Piece } from './plan.ts'
import { arrowHead, discs, edgePoint, type GutterBox, TICK } from './route.ts'

/** What is drawn in one gutter at one moment. */
export interface GutterPicture {
  readonly pieces: readonly Piece[]
  readonly bundles: readonly Bundle[]
  readonly box: GutterBox
  readonly selected: string | null
  readonly hovered: string | null
  readonly palette: Palette
  /** What a stub says about the pane it points to. */
  paneLabel(pane: number): string
}

export interface GutterCanvas {
  draw(picture: GutterPicture): void
  /** The connector under a point in the gutter's coordinates; null beside all of them. */
  pick(x: number, y: number): string | null
  remove(): void
}

/** Room beside the gutter for the ticks and their discs. */
const OVERHANG = TICK + 6
/** How near, in pixels to both sides, the pointer must come. */
const REACH = 6
/** Two labels closer than this would lie on each other; the second is left out. */
const LABEL_HEIGHT = 12

function stroke(pen: CanvasRenderingContext2D, piece: Piece, picture: GutterPicture): void {
  const { link, route } = piece
  const look = lookOf(link, link.id === picture.selected || link.id === picture.hovered)
  const path = new Path2D(route.path)
  pen.strokeStyle = pen.fillStyle = picture.palette.kinds[link.kind]
  pen.lineWidth = look.width
  pen.setLineDash([...look.dash])
  pen.stroke(path)
  if (look.double) {
    pen.strokeStyle = picture.palette.surface
    pen.lineWidth = look.width / 2.5
    pen.setLineDash([])
    pen.stroke(path)
  }
  pen.fill(new Path2D(discs(route.dots)))
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, palette: Palette): void {
  pen.strokeStyle = palette.surface
  pen.lineWidth = 3
  pen.setLineDash([])
  pen.strokeText(text, x, y)
  pen.fillText(text, x, y)
}

function labelStubs(pen: CanvasRenderingContext2D, picture: GutterPicture): void {
  const lowest = { start: Number.NEGATIVE_INFINITY, end: Number.NEGATIVE_INFINITY }
  const stubs = picture.pieces.filter((piece) => piece.route.label && piece.toPane !== undefined)
  stubs.sort((a, b) => a.route.label!.y - b.route.label!.y)
  for (const { route, toPane, link } of stubs) {
    const { anchor, x, y } = route.label!
    if (y - lowest[anchor] < LABEL_HEIGHT) continue
    lowest[anchor] = y
    const name = picture.paneLabel(toPane!)
    pen.textAlign = anchor
    pen.fillStyle = picture.palette.kinds[link.kind]
    write(pen, anchor === 'start' ? `${name} ›` : `‹ ${name}`, x, y, picture.palette)
  }
}

function drawBundles(pen: CanvasRenderingContext2D, { bundles, box, palette }: GutterPicture): void {
  pen.fillStyle = palette.muted
  for (const { side, edge, links } of bundles) {
    const at = edgePoint(box, side, edge)
    pen.fill(new Path2D(arrowHead(at, edge)))
    pen.textAlign = side === 'left' ? 'end' : 'start'
    write(pen, String(links.length), at.x + (side === 'left' ? -7 : 7), at.y + 3, palette)
  }
}

/** The picture in short: equal strings mean nothing to draw. */
function signature(picture: GutterPicture): string {
  const { pieces, bundles, box, selected, hovered, palette } = picture
  const drawn = pieces.map(({ link, route }) => `${link.id}${link.kind}${link.status}${route.path}`)
  return JSON.stringify([drawn, bundles, box, selected, hovered, palette])
}

/**
 * A canvas, not SVG: Chromium works through every highlighted letter of the page again after any change of
 * the document, even of one attribute, which costs tens of milliseconds; drawing on a canvas is no change.
 */
export function createGutterCanvas(gutter: HTMLElement): GutterCanvas {
  const canvas = document.createElement('canvas')
  canvas.className = 'gl-links'
  canvas.setAttribute('aria-hidden', 'true')
  gutter.append(canvas)
  const pen = canvas.getContext('2d')
  let shown: readonly Piece[] = []
  let last = ''
  let size = ''

  function resize(box: GutterBox): void {
    const scale = devicePixelRatio || 1
    const wanted = `${box.width} ${box.bottom} ${scale}`
    if (wanted === size) return
    size = wanted
    const width = box.width + 2 * OVERHANG
    canvas.width = Math.ceil(width * scale)
    canvas.height = Math.ceil(Math.max(1, box.bottom) * scale)
    canvas.style.cssText = `left:${-OVERHANG}px;width:${canvas.width / scale}px;height:${canvas.height / scale}px`
  }

  function draw(picture: GutterPicture): void {
    shown = picture.pieces
    const next = signature(picture)
    if (next === last || !pen) return
    last = next
    resize(picture.box)
    const scale = devicePixelRatio || 1
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.clearRect(0, 0, canvas.width, canvas.height)
    pen.setTransform(scale, 0, 0, scale, OVERHANG * scale, 0)
    pen.font = picture.palette.font
    const isSelected = (piece: Piece) => piece.link.id === picture.selected
    for (const piece of shown) if (!isSelected(piece)) stroke(pen, piece, picture)
    for (const piece of shown) if (isSelected(piece)) stroke(pen, piece, picture)
    labelStubs(pen, picture)
    drawBundles(pen, picture)
  }

  function pick(x: number, y: number): string | null {
    if (!pen) return null
    pen.save()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.setLineDash([])
    pen.lineWidth = 2 * REACH
    const hit = shown.findLast(({ route }) => pen.isPointInStroke(new Path2D(route.path), x, y))
    pen.restore()
    return hit?.link.id ?? null
  }

  return { draw, pick, remove: () => canvas.remove() }
}
