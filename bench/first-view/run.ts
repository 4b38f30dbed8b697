// How soon the demonstration dossier can be read, and how much JavaScript its Vergleich view brings.
// The real program in production mode with a database of its own; Chromium without cache, one context per round.
import { availableParallelism, loadavg } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { browserPath } from '#scripts/browser-path.ts'
import { buildIfNeeded } from '#scripts/build.ts'
import { startServer } from '#tests/setup/start-server.ts'

const rounds = 7
const targets = { lcpMs: 1000, scriptKb: 250 }

interface View {
  lcpMs: number
  /** What the page itself names: needed to show the view and to work in it. */
  scriptKb: number
  /** What comes when the page is idle: menus and toasts ahead of their use. */
  laterKb: number
}

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** One first view: largest contentful paint in ms, JavaScript as transferred (compressed) in kB of 1000 bytes. */
async function firstView(browser: Browser, origin: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'de-CH' })
  const page = await context.newPage()
  await page.goto(`${origin}/demo`)
  const address = page.url()
  await page.goto('about:blank')
  const html = await (await page.request.get(address)).text()
  const named = new Set([...html.matchAll(/\/_next\/static\/chunks\/[^"\\]+\.js/g)].map(([path]) => path))
  // Code of the other views, which Next fetches ahead because links to them are in sight, is not this view's.
  await page.route(/[?&]_rsc=/, (route) => route.abort())
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Map<string, number>()
  const paths = new Map<string, string>()
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') paths.set(requestId, new URL(response.url).pathname)
  })
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId)
    if (path) scripts.set(path, encodedDataLength)
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.locator('.gl-claim').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(1000)
  const lcpMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        )
      }),
  )
  await context.close()
  const size = (isNamed: boolean) =>
    [...scripts].reduce((sum, [path, bytes]) => (named.has(path) === isNamed ? sum + bytes : sum), 0) / 1000
  return { lcpMs, scriptKb: size(true), laterKb: size(false) }
}

if (!(await buildIfNeeded())) process.exit(1)
const server = await startServer()
const browser = await chromium.launch({ executablePath: await browserPath() })
try {
  await firstView(browser, server.url) // warms the server, as the one who started it does
  const views: View[] = []
  for (let round = 0; round < rounds; round++) views.push(await firstView(browser, server.url))
  const result = {
    lcpMs: Math.round(median(views.map((view) => view.lcpMs))),
    scriptKb: Math.round(median(views.map((view) => view.scriptKb))),
    laterKb: Math.round(median(views.map((view) => view.laterKb))),
  }
  console.log(`first view of the demonstration dossier, median of ${rounds}`)
  console.log(`  largest contentful paint  ${result.lcpMs} ms   (at most ${targets.lcpMs})`)
  console.log(`  JavaScript, compressed    ${result.scriptKb} kB   (at most ${targets.scriptKb})`)
  console.log(`  … and when idle          ${result.laterKb} kB`)
  console.log(`  ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(JSON.stringify(result))
  process.exitCode = result.lcpMs <= targets.lcpMs && result.scriptKb <= targets.scriptKb ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
}
