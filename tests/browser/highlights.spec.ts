import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type ServedPages, servePages } from '#bench/highlights/pages.ts'
import type { HighlightsPage } from './highlights-page.ts'

let served: ServedPages
test.beforeAll(async () => {
  served = await servePages({ '/': fileURLToPath(new URL('./highlights-page.ts', import.meta.url)) })
})
test.afterAll(() => served.close())

type PageWindow = { page: HighlightsPage }

async function open(page: Page, hash = ''): Promise<void> {
  await page.setViewportSize({ width: 1100, height: 700 })
  await page.goto(`${served.address}/${hash}`)
  await expect(page.locator('.gl-claim').first()).toBeAttached()
}

/** Middle of the first line of a quote in a pane, in whole client pixels as a mouse gives them. */
function placeOf(page: Page, pane: number, quote: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ([i, text]) => {
      const { panes, texts, blocksOf, lineRects } = (window as unknown as PageWindow).page
      const start = texts[i]!.indexOf(text)
      const box = lineRects(blocksOf(panes[i]!), start, start + text.length)[0]!
      return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) }
    },
    [pane, quote] as const,
  )
}

/** What is selected in a pane, as the text its offsets cut out of the article. */
function selected(page: Page, pane = 0): Promise<string | null> {
  return page.evaluate((i) => {
    const { panes, texts, selectionIn } = (window as unknown as PageWindow).page
    const passage = selectionIn(panes[i]!)
    return passage && texts[i]!.slice(passage.start, passage.end)
  }, pane)
}

test.describe('a selection', () => {
  test('by dragging over highlighted text gives exact offsets, over two paragraphs too', async ({ page }) => {
    await open(page)
    const from = await placeOf(page, 0, 'kamen')
    const to = await placeOf(page, 0, 'Tage später')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 5 })
    await page.mouse.up()
    expect(await selected(page)).toMatch(/^[kamen]*en rund 12’500 Helfer 👩‍🚒 in das Gebiet 🏔️.\nWenige Tage/u)
    expect(await selected(page, 1)).toBeNull()
  })

  test('by triple click is the paragraph, without the next one', async ({ page }) => {
    await open(page)
    const at = await placeOf(page, 0, 'kamen')
    await page.mouse.click(at.x, at.y, { clickCount: 3 })
    expect(await selected(page)).toBe(
      'Nach Angaben der Behörde kamen rund 12’500 Helfer 👩‍🚒 in das Gebiet 🏔️.',
    )
  })

  test('never holds half an emoji', async ({ page }) => {
    await open(page)
    await page.evaluate(() => {
      const { panes, texts, blocksOf } = (window as unknown as PageWindow).page
      const block = blocksOf(panes[0]!)[1]!
      const at = texts[0]!.indexOf('👩') - block.start
      document.getSelection()?.setBaseAndExtent(block.text!, at + 1, block.text!, at + 4)
    })
    expect(await selected(page)).toBe('👩‍🚒')
  })

  test('that begins or ends between paragraphs, in a button or in an overlay takes the nearest letters', async ({
    page,
  }) => {
    await open(page)
    await page.evaluate(() => {
      const { panes, blocksOf } = (window as unknown as PageWindow).page
      const [first, , third] = blocksOf(panes[0]!)
      const layer = first!.element.parentElement!.querySelector('.gl-claims')!
      document.getSelection()?.setBaseAndExtent(first!.element, 1, layer.querySelector('button')!, 0)
      third!.element.insertAdjacentHTML('beforeend', '<button>x</button>')
    })
    expect(await selected(page)).toBe(
      'Nach Angaben der Behörde kamen rund 12’500 Helfer 👩‍🚒 in das Gebiet 🏔️.',
    )
    await page.evaluate(() => {
      const { panes, blocksOf } = (window as unknown as PageWindow).page
      const third = blocksOf(panes[0]!)[2]!.element
      document.getSelection()?.setBaseAndExtent(third, 0, third.querySelector('button')!, 0)
    })
    expect(await selected(page)).toBe('Wenige Tage später sprach sie von 9’800.')
  })

  test('of white space only, or begun in the other pane, is none', async ({ page }) => {
    await open(page)
    await page.evaluate(() => {
      const { panes, blocksOf } = (window as unknown as PageWindow).page
      const { text } = blocksOf(panes[0]!)[1]!
      document.getSelection()?.setBaseAndExtent(text!, 4, text!, 5)
    })
    expect(await selected(page)).toBeNull()
    await page.evaluate(() => {
      const { panes, blocksOf } = (window as unknown as PageWindow).page
      const [a, b] = panes.map((pane) => blocksOf(pane)[2]!.text!)
      document.getSelection()?.setBaseAndExtent(a!, 0, b!, 6)
    })
    expect(await selected(page, 1)).toBeNull()
    expect(await selected(page, 0)).toMatch(/^Wenige Tage .* eine Zahl\.$/s)
  })

  test('put back from its offsets covers the same text', async ({ page }) => {
    await open(page)
    const quote = 'Gebiet 🏔️.\nWenige Tage'
    const shown = await page.evaluate((text) => {
      const { panes, texts, rangeOf } = (window as unknown as PageWindow).page
      const start = texts[0]!.indexOf(text)
      const range = rangeOf(panes[0]!, start, start + text.length)!
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return range.toString()
    }, quote)
    expect(shown).toBe(quote.replace('\n', ''))
    expect(await selected(page)).toBe(quote)
  })
})

test('the character under the pointer is found, and none beside the text', async ({ page }) => {
  await open(page)
  const at = await placeOf(page, 0, '12’500')
  const hit = await page.evaluate(({ x, y }) => {
    const { panes, texts, offsetFromPoint } = (window as unknown as PageWindow).page
    const beside = offsetFromPoint(panes[0]!, panes[0]!.getBoundingClientRect().right - 4, y)
    const offset = offsetFromPoint(panes[0]!, x, y)
    return { beside, letter: offset === null ? null : texts[0]!.slice(offset - 3, offset + 3) }
  }, at)
  expect(hit.letter).toMatch(/2’5|’50|12’/)
  expect(hit.beside).toBeNull()
})

test.describe('the keyboard', () => {
  test('reaches the claims by one tab stop a pane, moves with arrows and takes with Enter', async ({
    page,
  }) => {
    await open(page)
    await page.locator('.pane').first().focus()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Aussage sentence' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: 'Aussage figure' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await expect(page.getByRole('button', { name: 'Aussage end', exact: true })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Aussage end', exact: true })).toBeInViewport()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Aussage other-figure' })).toBeFocused()
    const log = await page.evaluate(() => (window as unknown as PageWindow).page.log)
    expect(log).toEqual([
      'focus sentence',
      'focus figure',
      'activate figure',
      'focus end',
      'focus other-figure',
    ])
  })

  test('meets a claim right behind its paragraph', async ({ page }) => {
    await open(page)
    const before = await page.evaluate(() => {
      const button = document.querySelector('[data-claim="figure"]')
      return button?.closest('.gl-claims')?.previousElementSibling?.textContent
    })
    expect(before).toContain('rund 12’500 Helfer')
  })
})

function painted(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])))
}

test.describe('painting', () => {
  test('covers what is near the window and follows the scrolling', async ({ page }) => {
    await open(page)
    await expect.poll(() => painted(page)).toMatchObject({ 'gl-contradicts': 2, 'gl-duplicate': 0 })
    await page.evaluate(() => {
      const { panes } = (window as unknown as PageWindow).page
      panes[0]!.scrollTop = panes[0]!.scrollHeight
    })
    await expect.poll(() => painted(page)).toMatchObject({ 'gl-contradicts': 1, 'gl-duplicate': 1 })
  })

  test('of one pane stays when the other goes', async ({ page }) => {
    await open(page)
    await expect.poll(() => painted(page)).toMatchObject({ 'gl-contradicts': 2, 'gl-claim': 1 })
    await page.evaluate(() => {
      CSS.highlights.set('foreign', new Highlight())
      ;(window as unknown as PageWindow).page.painters[0]!.detach()
    })
    expect(await painted(page)).toMatchObject({ 'gl-contradicts': 1, 'gl-claim': 0, foreign: 0 })
  })

  test('lays boxes over every line where CSS highlights are missing', async ({ page }) => {
    await open(page, '#overlay')
    const box = page.locator('.gl-box.gl-updates')
    await expect(box).toHaveCount(2)
    const at = await placeOf(page, 0, 'Wenige Tage')
    const bounds = await box.last().boundingBox()
    expect(bounds && Math.abs(bounds.y + bounds.height / 2 - at.y)).toBeLessThan(3)
  })
})

test('a connector is chosen by clicking its line, and not beside it', async ({ page }) => {
  await open(page)
  const box = await page.locator('.gutter').boundingBox()
  const [from, to] = [await placeOf(page, 0, 'rund 12’500'), await placeOf(page, 1, '9’800')]
  await page.mouse.click(box!.x + box!.width / 2, box!.y + 600)
  await page.mouse.click(box!.x + box!.width / 2, (from.y + to.y) / 2)
  expect(await page.evaluate(() => (window as unknown as PageWindow).page.log)).toEqual(['link dispute'])
})

test('has no accessibility violations', async ({ page }) => {
  await open(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
