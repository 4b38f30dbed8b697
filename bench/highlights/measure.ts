import type { Browser, Page } from '@playwright/test'
import type { TagTimes } from './page-own.ts'

/** What the pages put on `window.bench`, as far as it is called from here. */
interface BenchWindow {
  bench: {
    setAll(): Promise<number>
    connect(): void
    toMiddle(): void
    tagOnKey(): void
    tags: TagTimes[]
    scroll(seconds: number): Promise<number[]>
  }
}

export const RIVALS = [
  { name: 'recogito SPANS', path: '/recogito#SPANS', counts: true },
  { name: 'recogito CSS_HIGHLIGHTS', path: '/recogito#CSS_HIGHLIGHTS', counts: true },
  // For information: its internal form with DOM ranges already made, which no stored annotation has.
  { name: 'recogito SPANS, ranges given', path: '/recogito#SPANS+ranges', counts: false },
  { name: 'recogito CSS_HIGHLIGHTS, ranges given', path: '/recogito#CSS_HIGHLIGHTS+ranges', counts: false },
]
const OWN = [
  { name: 'own', path: '/own' },
  { name: 'own, fallback painter', path: '/own#overlay' },
]

/** A new page with the text laid out, painted and at rest. */
async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(url)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => setTimeout(resolve, 400))
    await new Promise((resolve) => requestIdleCallback(resolve))
  })
  return page
}

const setAll = (page: Page) => page.evaluate(() => (window as unknown as BenchWindow).bench.setAll())

/**
 * Times from handing over all claims until painted, by name. Every sample is a first view on a page of its
 * own; the programs take turns, each round in another order, so that noise of the machine meets all alike.
 */
export async function measurePainting(
  browser: Browser,
  address: string,
  rounds: number,
): Promise<Map<string, number[]>> {
  const programs = [...OWN, ...RIVALS]
  const times = new Map<string, number[]>(programs.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < programs.length; i++) {
      const { name, path } = programs[(i + round) % programs.length]!
      const page = await open(browser, address + path)
      times.get(name)!.push(await setAll(page))
      await page.close()
    }
  }
  return times
}

async function openConnected(browser: Browser, url: string): Promise<Page> {
  const page = await open(browser, url)
  await setAll(page)
  await page.evaluate(async () => {
    const { bench } = window as unknown as BenchWindow
    bench.connect()
    bench.toMiddle()
    await new Promise((resolve) => setTimeout(resolve, 1500))
  })
  return page
}

/** A hundred real presses of T, each tagging one more passage in view; `fallback` paints without CSS highlights. */
export async function measureTagging(
  browser: Browser,
  address: string,
  fallback = false,
): Promise<TagTimes[]> {
  const page = await openConnected(browser, `${address}/own${fallback ? '#overlay' : ''}`)
  await page.evaluate(() => (window as unknown as BenchWindow).bench.tagOnKey())
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press('t')
    await page.waitForFunction((done) => (window as unknown as BenchWindow).bench.tags.length > done, i)
    await page.waitForTimeout(60)
  }
  const tags = await page.evaluate(() => (window as unknown as BenchWindow).bench.tags)
  await page.close()
  if (tags.length !== 100) throw new Error(`100 passages should have been tagged, ${tags.length} were`)
  return tags
}

/**
 * Times between frames while panes are scrolled alone and together: with all claims and connectors, or, to
 * tell what the machine itself manages, the bare text.
 */
export async function measureScrolling(
  browser: Browser,
  address: string,
  seconds: number,
  bare = false,
): Promise<number[]> {
  const page = bare ? await open(browser, `${address}/own`) : await openConnected(browser, `${address}/own`)
  const frames = await page.evaluate(
    (length) => (window as unknown as BenchWindow).bench.scroll(length),
    seconds,
  )
  await page.close()
  return frames
}
