import { expect, test } from '@playwright/test'
import { call, newDossier, open, pane, paneText, selectByMouse, signIn, snapshot } from './support.ts'

test('11000 finds 11’000 and leads to its place', async ({ page }) => {
  const dossier = await newDossier(page, await signIn(page), 'Suche')
  await open(page, `/d/${dossier.id}`)
  await page.keyboard.press('/')
  await page.keyboard.type('11000')
  const results = page.getByRole('region', { name: 'Fundstellen' })
  await expect(results).toContainText('11’000')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('11’000')
})

test('the choice and order of panes stand in the address and survive a reload', async ({ page }) => {
  const dossier = await newDossier(page, await signIn(page), 'Spalten')
  await open(page, `/d/${dossier.id}`)
  await expect(pane(page, 0)).toContainText('Küstenbote')
  await pane(page, 0).getByRole('button', { name: 'Spalte ordnen' }).click()
  await page.getByRole('menuitem', { name: 'Spalte nach rechts' }).click()
  await expect(pane(page, 0)).toContainText('Binnenpost')
  await expect(page).toHaveURL(/panes=/)
  await page.reload()
  await expect(pane(page, 0)).toContainText('Binnenpost')
})

test('a claim tagged with the mouse is corrected, put into the bin and gone from the text', async ({
  page,
}) => {
  const dossier = await newDossier(page, await signIn(page), 'Markieren')
  await open(page, `/d/${dossier.id}`)
  await selectByMouse(page, 0, 'Bezahlt wird er vom Kanton')
  await page.getByRole('button', { name: /^Aussage/ }).click()
  const element = pane(page, 0).getByRole('button', { name: /Bezahlt wird er vom Kanton/ })
  await expect(element).toBeAttached()
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await page.keyboard.press('Delete')
  await expect(element).not.toBeAttached()
  await expect
    .poll(async () =>
      (await snapshot(page, dossier.id)).claims.find((claim) =>
        claim.anchors.some((anchor) => anchor.quote === 'Bezahlt wird er vom Kanton'),
      ),
    )
    .toMatchObject({ deletedAt: expect.any(String) })
})

test('a click takes the shortest of overlapping claims, the next click the one around it', async ({
  page,
}) => {
  const dossier = await newDossier(page, await signIn(page), 'Überlappend')
  await open(page, `/d/${dossier.id}`)
  const [article] = dossier.articles
  const text = (await paneText(page, 0).locator('p').first().textContent()) ?? ''
  const start = 'Der Hafen wächst\n\n'.length
  for (const quote of [text, 'Die Stadt spricht von einem Rekord']) {
    const at = start + text.indexOf(quote)
    await call(page.request, 'POST', `/dossiers/${dossier.id}/claims`, {
      articleVersionId: article?.current.id,
      start: at,
      end: at + quote.length,
      quote,
    })
  }
  await expect(pane(page, 0).getByRole('button', { name: /«Die Stadt spricht/ })).toBeAttached()
  const point = await paneText(page, 0).evaluate((element) => {
    const node = element.querySelector('p')?.firstChild
    const range = document.createRange()
    const at = node?.textContent?.indexOf('Rekord') ?? 0
    if (!node) throw new Error('no text')
    range.setStart(node, at)
    range.setEnd(node, at + 3)
    const box = range.getBoundingClientRect()
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  })
  const { claims } = await snapshot(page, dossier.id)
  const idOf = (quote: string) => claims.find((claim) => claim.anchors[0]?.quote === quote)?.id
  await page.mouse.click(point.x, point.y)
  await expect(page).toHaveURL(new RegExp(`claim=${idOf('Die Stadt spricht von einem Rekord')}`))
  await page.mouse.click(point.x, point.y)
  await expect(page).toHaveURL(new RegExp(`claim=${idOf(text)}`))
})

test('on a phone one pane fills the window and the next one is a swipe away', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'de-CH',
  })
  const page = await context.newPage()
  const dossier = await newDossier(page, await signIn(page), 'Telefon')
  await open(page, `/d/${dossier.id}`)
  await expect(paneText(page, 0)).toBeInViewport()
  await expect(paneText(page, 1)).not.toBeInViewport()
  await page.locator('.stage').evaluate((stage) => stage.scrollTo({ left: stage.clientWidth }))
  await expect(paneText(page, 1)).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await context.close()
})
