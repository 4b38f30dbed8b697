import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { call, newDossier, open, signIn } from './support.ts'

const text = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

/** Titles of the list, from top to bottom. */
const titles = (page: Page) => page.locator('main ol h2').allTextContents()

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}

test('files are taken one by one, each with its outcome, and a second window shows them at once', async ({
  page,
  browser,
}) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Dateien')
  const other = await (await browser.newContext({ locale: 'de-CH' })).newPage()
  await signIn(other, 2)
  await open(other, `/d/${dossier.id}/sources`)
  await open(page, `/d/${dossier.id}/sources`)
  await page
    .locator('input[type=file]')
    .setInputFiles([
      text('eins 🚢.txt', 'Am Montag kamen 17 Schiffe in den Hafen.'),
      text('leer.txt', ''),
      text('bild.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])),
      text('noch einmal.txt', 'Am Montag kamen 17 Schiffe in den Hafen.'),
      text('<b>fett</b>.txt', '<img src=x onerror="document.title=1"> kostet 30 Franken.'),
    ])
  const list = page.getByRole('region', { name: 'Hinzugefügte Dateien' })
  await expect(list.getByRole('status')).toHaveText('3 Dateien sind im Dossier, 2 nicht aufgenommen')
  await expect(list.getByRole('listitem')).toHaveText([
    /eins 🚢\.txt aufgenommen als «Am Montag/,
    /leer\.txt nicht aufgenommen: Die Datei enthält keinen Text/,
    /bild\.txt nicht aufgenommen: Das ist keine reine Textdatei/,
    /noch einmal\.txt war schon da: «Am Montag/,
    /b>\.txt aufgenommen als «<img src=x/,
  ])
  await expect(other.getByRole('link', { name: 'Am Montag kamen 17 Schiffe in den Hafen' })).toBeVisible()
  // What looks like a tag is text, here and in the article itself.
  await expect(page.locator('main ol h2').filter({ hasText: '<img src=x onerror' })).toBeVisible()
  expect(await page.locator('main img').count()).toBe(0)
  await expectNoViolations(page)
  await list.getByRole('button', { name: 'Liste schliessen' }).click()
  await expect(list).toBeHidden()
})

test('a text is pasted, corrected and put in its place by keyboard only', async ({ page }) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Nur Tasten')
  await open(page, `/d/${dossier.id}/sources`)
  await page.getByRole('button', { name: 'Text einfügen' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Text', { exact: true })).toBeFocused()
  await page.keyboard.insertText('Kräne im Hafen\n\nWerbung\n\nIm Juni 2024 kamen 120 Schiffe an.')
  const dialog = page.getByRole('dialog', { name: 'Text einfügen' })
  await expect(dialog.getByLabel('Titel')).toHaveValue('Kräne im Hafen')
  await expect(dialog.locator('del')).toHaveText(/Werbung/)
  await expectNoViolations(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.getByLabel('Medium')).toBeFocused()
  await page.keyboard.type('Hafenbote')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('31.6.2024')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Das ist kein Datum')).toBeVisible()
  await dialog.getByLabel('Erschienen').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('6.2024')
  await expect(dialog.getByText('Gelesen als Juni 2024')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect.poll(() => titles(page)).toEqual(['Der Hafen wächst', 'Kai unter Druck', 'Kräne im Hafen'])

  const up = page.getByRole('button', { name: '«Kräne im Hafen» nach oben' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Der Hafen wächst', 'Kräne im Hafen', 'Kai unter Druck'])
  await expect(up).toBeFocused()
  await expect(page.locator('[data-saving=saved]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Kräne im Hafen', 'Der Hafen wächst', 'Kai unter Druck'])
  await expect(up).toBeFocused()
  await expect(page.locator('[data-saving=saved]')).toBeVisible()
  await page.reload()
  await expect.poll(() => titles(page)).toEqual(['Kräne im Hafen', 'Der Hafen wächst', 'Kai unter Druck'])
})

test('an excluded passage is restored and the article is read anew', async ({ page }) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Ausschlüsse')
  const text = 'Neuer Kran\n\nIm Mai kamen 90 Schiffe an.\n\nIm Juni kamen 120 Schiffe an.'
  const article = await call<{ id: string; current: { id: string } }>(
    page.request,
    'POST',
    `/dossiers/${dossier.id}/articles`,
    { text },
  )
  const start = text.indexOf('Im Mai')
  await call(page.request, 'POST', `/dossiers/${dossier.id}/exclusions`, {
    articleVersionId: article.current.id,
    start,
    end: start + 'Im Mai kamen 90 Schiffe an.'.length,
  })
  await open(page, `/d/${dossier.id}/sources`)
  const row = page.locator('main ol > li').filter({ hasText: 'Neuer Kran' })
  await row.getByRole('button', { name: /1 Stelle ausgeschlossen/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Neuer Kran' })
  await dialog.getByRole('button', { name: /^Wieder aufnehmen/ }).click()
  await expect(dialog.getByRole('button', { name: /^Ausschliessen/ })).toBeVisible()
  await expect(dialog.locator('del')).toHaveCount(0)
  const quotes = async () => {
    const { claims } = await call<{ claims: { articleId: string; anchors: { quote: string }[] }[] }>(
      page.request,
      'GET',
      `/dossiers/${dossier.id}/snapshot`,
    )
    return claims.filter(({ articleId }) => articleId === article.id).map(({ anchors }) => anchors[0]?.quote)
  }
  await expect.poll(quotes).toContain('90 Schiffe')
  await dialog.getByRole('button', { name: /^Ausschliessen/ }).click()
  await expect(dialog.locator('del')).toHaveText(/Im Mai kamen 90 Schiffe an/)
  await expect.poll(quotes).not.toContain('90 Schiffe')
})

test('somebody who was slower sees what the other changed, and chooses', async ({ page }) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Zwei zugleich')
  const [article] = dossier.articles
  if (!article) throw new Error('no article')
  await open(page, `/d/${dossier.id}/sources`)
  await page.getByRole('button', { name: 'Angaben zu «Der Hafen wächst» berichtigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Angaben berichtigen' })
  const path = `/dossiers/${dossier.id}/articles/${article.id}`
  await call(page.request, 'PATCH', path, { version: 1, author: 'Milo' })
  await dialog.getByLabel('Autorin oder Autor').fill('Jana')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Autorin oder Autor:Milo')
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Meine speichern' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.locator('main ol > li').filter({ hasText: 'Der Hafen wächst' })).toContainText('Jana')
})

test('a newer version says which claims need a look; the bin gives articles back', async ({ page }) => {
  const workspaceId = await signIn(page)
  const dossier = await newDossier(page, workspaceId, 'Fassungen')
  const snapshot = await call<{
    texts: { articleId: string; text: string }[]
    claims: { id: string; version: number; anchors: { quote: string }[] }[]
  }>(page.request, 'GET', `/dossiers/${dossier.id}/snapshot`)
  const claim = snapshot.claims.find(({ anchors }) => anchors[0]?.quote.includes('11’000'))
  const old = snapshot.texts.find(({ articleId }) => articleId === dossier.articles[0]?.id)
  if (!claim || !old) throw new Error('nothing was suggested')
  await call(page.request, 'PATCH', `/dossiers/${dossier.id}/claims/${claim.id}`, {
    version: claim.version,
    status: 'confirmed',
  })
  await open(page, `/d/${dossier.id}/sources`)
  const row = page.locator('main ol > li').filter({ hasText: 'Der Hafen wächst' })
  const act = async (name: string) => {
    await row.getByRole('button', { name: 'Weitere Aktionen für «Der Hafen wächst»' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Neue Fassung')
  const dialog = page.getByRole('dialog', { name: 'Neue Fassung' })
  await dialog.getByLabel('Text der neuen Fassung').fill(old.text)
  await dialog.getByRole('button', { name: 'Fassung behalten' }).click()
  await expect(dialog.getByText('Das ist genau der Text der jetzigen Fassung.')).toBeVisible()
  await dialog.getByLabel('Text der neuen Fassung').fill(old.text.replace('11’000', '12’000'))
  await dialog.getByRole('button', { name: 'Fassung behalten' }).click()
  await expect(row).toContainText('Fassung 2')
  await expect(row).toContainText('1 Anker prüfen')

  await act('In den Papierkorb')
  await expect(row).toHaveCount(0)
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Wiederherstellen: «Der Hafen wächst»' }).click()
  await expect(row).toContainText('Fassung 2')
})
