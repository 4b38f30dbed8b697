import { createConnectorLayer } from '#lib/client/connectors/layer.ts'
import { createFocusLayer } from '#lib/client/highlights/focus-layer.ts'
import { flushFrame } from '#lib/client/highlights/frame.ts'
import { createPainter, type PaintItem } from '#lib/client/highlights/painter.ts'
import { makeArticles, makeLinks } from './material.ts'
import { buildStage, frame, nextPaint, painted } from './stage.ts'

const articles = makeArticles()
const stage = buildStage(articles)
const painter = createPainter(location.hash === '#overlay' ? 'overlay' : undefined)
const panes = stage.panes.map((pane, i) => painter.attach(pane, `article-${i}`))
const layers = stage.panes.map((pane) =>
  createFocusLayer(pane, { label: (id) => `Aussage ${id}`, onActivate: () => {} }),
)
const claims: PaintItem[][] = articles.map((article) => [...article.claims])

function showPane(i: number): void {
  panes[i]!.set(claims[i]!)
  layers[i]!.set(claims[i]!)
}

const hasButtons = (pane: HTMLElement) => pane.querySelector('.gl-claim') !== null
const isPainted = () =>
  stage.panes.every(hasButtons) &&
  ('highlights' in CSS && location.hash !== '#overlay'
    ? (CSS.highlights.get('gl-claim')?.size ?? 0) > 0
    : document.querySelector('.gl-box') !== null)

/** Milliseconds from handing over all claims until they and the focusable elements have been painted. */
async function setAll(): Promise<number> {
  const began = performance.now()
  for (const i of panes.keys()) showPane(i)
  await painted(isPainted)
  return performance.now() - began
}

function connect() {
  const layer = createConnectorLayer({ panes: stage.panes, gutters: stage.gutters, onSelect: () => {} })
  layer.setLinks(makeLinks(articles))
  return layer
}

/** Where most is painted above and below the windows. */
function toMiddle(): void {
  for (const column of stage.columns) {
    const blocks = column.querySelectorAll('[data-start]')
    blocks[Math.floor(blocks.length / 2)]!.scrollIntoView()
  }
}

export interface TagTimes {
  /** Handler and rendering by script, milliseconds. */
  readonly work: number
  /** From the key press to the painted frame, milliseconds. */
  readonly paint: number
}
const tags: TagTimes[] = []
let count = 0

/** Tags a passage in view of one pane after another, at every press of T. */
function tagOnKey(): void {
  addEventListener('keydown', async (event) => {
    if (event.key !== 't') return
    const began = performance.now()
    const i = count++ % panes.length
    const blocks = articles[i]!.blocks
    const { start } = blocks[Math.floor(blocks.length / 2) + 1 + Math.floor(count / 20)]!
    claims[i]!.push({ id: `new-${count}`, start: start + (count % 20), end: start + 60, state: 'claim' })
    showPane(i)
    flushFrame()
    const work = performance.now() - began
    tags.push({ work, paint: (await nextPaint()) - event.timeStamp })
  })
}

/** Scrolls single panes and then all together, and returns the times between frames in milliseconds. */
async function scroll(seconds: number): Promise<number[]> {
  const frames: number[] = []
  let before = await frame()
  const began = before
  while (before - began < seconds * 1000) {
    const phase = Math.floor(((before - began) / (seconds * 1000)) * 4)
    for (const [i, pane] of stage.panes.entries()) {
      if (phase < 2 && i !== phase * 2 + 1) continue
      pane.scrollTop += (phase === 3 ? -90 : 30) + i * 4
    }
    const now = await frame()
    frames.push(now - before)
    before = now
  }
  return frames
}

const ranges = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)

Object.assign(window, {
  bench: { setAll, toMiddle, connect, tagOnKey, tags, scroll, ranges, stage, panes, layers, painter },
})
