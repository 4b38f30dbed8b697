import { createConnectorLayer } from '#lib/client/connectors/layer.ts'
import { blocksOf } from '#lib/client/highlights/blocks.ts'
import { createFocusLayer } from '#lib/client/highlights/focus-layer.ts'
import { offsetFromPoint } from '#lib/client/highlights/hit-test.ts'
import { lineRects } from '#lib/client/highlights/line-rects.ts'
import { offsetAt, rangeOf, selectionIn } from '#lib/client/highlights/offsets-dom.ts'
import { createPainter, type PaintItem } from '#lib/client/highlights/painter.ts'
import { createRings } from '#lib/client/highlights/rings.ts'

/** Two short articles and the modules under test, for highlights.spec.ts. Offsets count one line feed between
 * blocks; a far paragraph lies well beyond what is painted at first. */
function article(name: string): string[] {
  const filler = Array.from(
    { length: 120 },
    (_, i) => `Absatz ${i} von ${name}, nur zum Füllen der Spalte da.`,
  )
  return [
    `Bericht ${name}`,
    'Nach Angaben der Behörde kamen rund 12’500 Helfer 👩‍🚒 in das Gebiet 🏔️.',
    'Wenige Tage später sprach sie von 9’800.',
    ...filler,
    'Ganz am Ende steht noch eine Zahl.',
  ]
}

const main = document.createElement('main')
main.className = 'stage'
main.style.gridTemplateColumns = '1fr 52px 1fr'
const texts: string[] = []
function addPane(name: string): HTMLElement {
  const pane = document.createElement('section')
  pane.className = 'pane'
  pane.setAttribute('aria-label', name)
  pane.tabIndex = 0
  const column = document.createElement('div')
  column.className = 'column'
  let start = 0
  for (const [i, text] of article(name).entries()) {
    const block = document.createElement(i === 0 ? 'h2' : 'p')
    block.dataset.start = String(start)
    block.textContent = text
    column.append(block)
    start += text.length + 1
  }
  texts.push(article(name).join('\n'))
  pane.append(column)
  main.append(pane)
  return pane
}
const left = addPane('Ost')
const gutter = document.createElement('div')
gutter.className = 'gutter'
main.append(gutter)
const right = addPane('West')
document.body.append(main)

const panes = [left, right]
const painter = createPainter(location.hash === '#overlay' ? 'overlay' : undefined)
const painters = panes.map((pane, i) => painter.attach(pane, `article-${i}`))
const log: string[] = []
const layers = panes.map((pane) =>
  createFocusLayer(pane, {
    label: (id) => `Aussage ${id}`,
    onFocus: (id) => log.push(`focus ${id}`),
    onActivate: (id) => log.push(`activate ${id}`),
  }),
)
const rings = panes.map(createRings)

function claim(pane: number, id: string, quote: string, state: PaintItem['state']): PaintItem {
  const start = texts[pane]!.indexOf(quote)
  return { id, start, end: start + quote.length, state }
}
const claims = [
  [
    claim(0, 'sentence', texts[0]!.split('\n')[1]!, 'claim'),
    claim(0, 'figure', 'rund 12’500 Helfer', 'contradicts'),
    claim(0, 'over-two', 'Gebiet 🏔️.\nWenige Tage später', 'updates'),
    claim(0, 'end', 'noch eine Zahl', 'duplicate'),
  ],
  [claim(1, 'other-figure', '9’800', 'contradicts'), claim(1, 'other-end', 'noch eine Zahl', 'duplicate')],
]
for (const i of panes.keys()) {
  painters[i]!.set(claims[i]!)
  layers[i]!.set(claims[i]!)
}
const connectors = createConnectorLayer({
  panes,
  gutters: [gutter],
  onSelect: (id) => log.push(`link ${id}`),
})
const end = (pane: number, { start, end }: PaintItem) => ({ pane, claimStart: start, claimEnd: end })
connectors.setLinks([
  {
    id: 'dispute',
    kind: 'contradicts',
    status: 'confirmed',
    a: end(0, claims[0]![1]!),
    b: end(1, claims[1]![0]!),
  },
])

const modules = { blocksOf, lineRects, offsetAt, offsetFromPoint, rangeOf, selectionIn }
const page = { ...modules, panes, gutter, texts, claims, painters, layers, rings, connectors, log }
export type HighlightsPage = typeof page
Object.assign(window, { page })
