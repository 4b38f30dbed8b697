import { expect, test } from '@playwright/test'
import { newDossier, open, paneText, signIn, snapshot } from './support.ts'

test('the whole job by keyboard only: tag two claims, link them as a contradiction, find it in the list and after a reload', async ({
  page,
}) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Hafen, nur mit Tasten')
  await open(page, `/d/${dossier.id}`)

  // The second sentence of the first paragraph, then its counterpart in the other pane.
  for (const [key, words] of [
    ['1', 'Mindestens 11’000 Container'],
    ['2', "Etwa 10'000 Container"],
  ] as const) {
    await page.keyboard.press(key)
    await expect(paneText(page, Number(key) - 1)).toBeFocused()
    for (let sentence = 0; sentence < 3; sentence++) await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('dialog', { name: 'Markierte Stelle' })).toBeVisible()
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain(words)
    await page.keyboard.press('t')
    await expect
      .poll(
        async () =>
          (await snapshot(page, dossier.id)).claims.filter((claim) => claim.status === 'confirmed').length,
      )
      .toBe(Number(key))
    await expect(page.getByRole('complementary', { name: 'Inspektor' })).toContainText(words)
  }

  // The claim just tagged is selected: link it with the other one.
  await page.keyboard.press('l')
  const bar = page.getByRole('region', { name: 'Verbinden' })
  await expect(bar).toBeVisible()
  const candidate = bar.getByRole('checkbox', { name: /Mindestens 11’000 Container/ })
  for (
    let step = 0;
    step < 10 && !(await candidate.evaluate((box) => box === document.activeElement));
    step++
  ) {
    await page.keyboard.press('j')
  }
  await expect(candidate).toBeFocused()
  await page.keyboard.press('Space')
  await expect(candidate).toBeChecked()
  await page.keyboard.press('w')
  await expect
    .poll(
      async () => (await snapshot(page, dossier.id)).links.find((link) => link.status === 'confirmed')?.kind,
    )
    .toBe('contradicts')
  const { claims, links, questions } = await snapshot(page, dossier.id)
  const link = links.find((candidate) => candidate.status === 'confirmed')
  const ends = claims.filter((claim) => claim.id === link?.lowClaimId || claim.id === link?.highClaimId)
  expect(
    ends.map((claim) => claim.quantities[0]).sort((a, b) => (a?.value ?? 0) - (b?.value ?? 0)),
  ).toMatchObject([
    { value: 10_000, hedge: 'approx' },
    { value: 11_000, min: 11_000, max: null, hedge: 'atleast' },
  ])
  expect(questions).toHaveLength(1)

  await page.keyboard.press('g')
  await page.keyboard.press('w')
  await expect(page).toHaveURL(/contradictions/)
  for (const words of ['Mindestens 11’000 Container', "Etwa 10'000 Container"]) {
    await expect(page.locator('main').getByText(words).first()).toBeVisible()
  }
  await page.reload()
  await expect(page.locator('main').getByText('Mindestens 11’000 Container').first()).toBeVisible()
})
