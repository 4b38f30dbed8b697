/**
 * npm run bench:highlights — how fast highlights are painted, tagged and scrolled, beside
 * @recogito/text-annotator, in one run in a real Chromium. Prints a table and JSON; exit code 1 when a figure
 * misses its target. Options: --rounds N (default 9), --seconds N of scrolling (default 8).
 */
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { browserPath } from '#scripts/browser-path.ts'
import { SIZE } from './material.ts'
import { measurePainting, measureScrolling, measureTagging, RIVALS } from './measure.ts'
import { serveBench } from './pages.ts'
import { median, quantile, round } from './stats.ts'

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly target?: string
  readonly met?: boolean
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, seconds: { type: 'string', default: '8' } },
})
const rounds = Math.max(7, Number(values.rounds) || 9)
const seconds = Math.max(4, Number(values.seconds) || 8)

function atMost(what: string, value: number, unit: string, limit: number): Figure {
  return { what, value: round(value), unit, target: `≤ ${limit}`, met: value <= limit }
}

const served = await serveBench()
const browser = await chromium.launch({ executablePath: browserPath() })
const figures: Figure[] = []
try {
  const painting = await measurePainting(browser, served.address, rounds)
  const own = median(painting.get('own') ?? [])
  for (const [name, samples] of painting) {
    figures.push({
      what: `painted, ${name} (median of ${rounds})`,
      value: round(median(samples)),
      unit: 'ms',
    })
  }
  const faster = Math.min(
    ...RIVALS.filter(({ counts }) => counts).map(({ name }) => median(painting.get(name) ?? [])),
  )
  const times = faster / own
  figures.push({
    what: 'times faster than the faster renderer',
    value: round(times),
    unit: '×',
    target: '≥ 3',
    met: times >= 3,
  })

  const tags = await measureTagging(browser, served.address)
  const work = tags.map((tag) => tag.work)
  const paint = tags.map((tag) => tag.paint)
  figures.push({ what: 'tagging, handler and render, median', value: round(median(work)), unit: 'ms' })
  figures.push(atMost('tagging, handler and render, p95', quantile(work, 0.95), 'ms', 8))
  figures.push(atMost('tagging, key press to painted, p95', quantile(paint, 0.95), 'ms', 50))

  const fallback = (await measureTagging(browser, served.address, true)).map((tag) => tag.paint)
  const fallbackName = 'tagging with the fallback painter, to painted, p95'
  figures.push({ what: fallbackName, value: round(quantile(fallback, 0.95)), unit: 'ms' })

  const control = await measureScrolling(browser, served.address, seconds / 2, true)
  for (const [name, share] of [
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    figures.push({
      what: `scrolling the bare text (control), frame ${name}`,
      value: round(quantile(control, share)),
      unit: 'ms',
    })
  }
  const frames = await measureScrolling(browser, served.address, seconds)
  figures.push(
    atMost(
      `scrolling with ${SIZE.links} links, frame p95 (${frames.length} frames)`,
      quantile(frames, 0.95),
      'ms',
      20,
    ),
  )
  figures.push(atMost('scrolling, frame p99', quantile(frames, 0.99), 'ms', 50))
  console.log(
    `Chromium ${browser.version()}, ${SIZE.panes} panes × ${SIZE.claims} claims, ${SIZE.characters} characters each\n`,
  )
} finally {
  await browser.close()
  served.close()
}

const width = Math.max(...figures.map(({ what }) => what.length))
for (const { what, value, unit, target, met } of figures) {
  const verdict = target ? `  target ${target}  ${met ? 'met' : 'MISSED'}` : ''
  console.log(`${what.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(2)}${verdict}`)
}
console.log(`\n${JSON.stringify({ bench: 'highlights', size: SIZE, rounds, figures })}`)
if (figures.some(({ met }) => met === false)) process.exitCode = 1
