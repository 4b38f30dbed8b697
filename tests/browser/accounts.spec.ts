import { randomBytes } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { call, signIn } from './support.ts'

interface Account {
  name: string
  email: string
  password: string
}

const someone = (name: string): Account => ({
  name,
  email: `${randomBytes(6).toString('hex')}@example.org`,
  password: randomBytes(12).toString('hex'),
})

async function signUp(page: Page, { name, email, password }: Account): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Passwort').fill(password)
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
}

/** A second browser, with nothing of the first one. */
const another = async (browser: Browser) => (await browser.newContext({ locale: 'de-CH' })).newPage()

test('somebody signs up, makes a workspace and a dossier, and brings a colleague in by a link', async ({
  page,
  browser,
}) => {
  await page.goto('/sign-up')
  await signUp(page, someone('Ines Imhof'))
  await expect(page.getByRole('heading', { name: 'Deine erste Redaktion' })).toBeVisible()
  await page.getByLabel('Name der Redaktion').fill('Redaktion Hafen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()

  await page.getByRole('button', { name: 'Dossier anlegen' }).click()
  await page.getByLabel('Name des Dossiers').fill('Kai & Kräne')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/d\/[0-9a-f-]+\/sources$/)

  await page.getByRole('link', { name: 'Redaktion Hafen' }).click()
  await page.getByRole('link', { name: 'Personen' }).click()
  const guest = someone('Gero Gall')
  await page.getByRole('button', { name: 'Einladen' }).click()
  await page.getByRole('dialog').getByLabel('E-Mail-Adresse').fill(guest.email)
  await page.getByRole('dialog').getByRole('button', { name: 'Einladen' }).click()
  const link = await page.getByRole('dialog').getByLabel('Link der Einladung').inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'Schliessen' }).first().click()

  const theirs = await another(browser)
  await theirs.goto(link)
  await theirs.getByRole('link', { name: 'Konto anlegen' }).click()
  await signUp(theirs, guest)
  await expect(theirs.getByRole('heading', { name: /Redaktion Hafen/ })).toBeVisible()
  await theirs.getByRole('button', { name: 'Einladung annehmen' }).click()
  await expect(theirs.getByRole('link', { name: 'Kai & Kräne' })).toBeVisible()

  await page.reload()
  await page.getByRole('combobox', { name: 'Rolle von Gero Gall' }).click()
  await page.getByRole('option', { name: /^Nur lesen/ }).click()
  await expect(page.getByText('Rolle gespeichert')).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByRole('link', { name: 'Kai & Kräne' })).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Dossier anlegen' })).toHaveCount(0)
  await theirs.context().close()
})

test('an invitation is nothing to somebody else, and a stranger finds neither workspace nor dossier', async ({
  page,
  browser,
}) => {
  const workspaceId = await signIn(page)
  const dossierPath = new URL(page.url()).pathname
  const { id } = await call<{ id: string }>(page.request, 'POST', `/workspaces/${workspaceId}/invitations`, {
    email: someone('').email,
    role: 'viewer',
  })
  const stranger = await another(browser)
  await stranger.goto('/sign-up')
  await signUp(stranger, someone('Fritz Fremd'))
  await expect(stranger.getByRole('heading', { name: 'Deine erste Redaktion' })).toBeVisible()
  await stranger.goto(`/invitations/${id}`)
  await expect(stranger.getByRole('heading', { name: 'Diese Einladung gilt nicht' })).toBeVisible()
  for (const path of [`/w/${workspaceId}`, dossierPath, `/w/${workspaceId}/people`]) {
    const response = await stranger.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(stranger.getByRole('heading', { name: 'Hier ist nichts' })).toBeVisible()
    expect(await stranger.content()).not.toContain('Nordkorea')
  }
  await stranger.context().close()
})

test('wrong entries are said where they were made, and the field has the focus', async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Name', { exact: true })).toHaveAccessibleDescription('Gib deinen Namen an.')
  await signUp(page, { name: 'Kurt Kurz', email: someone('').email, password: 'kurz' })
  await expect(page.getByLabel('Passwort')).toHaveAccessibleDescription(/mindestens zehn Zeichen/)
  await page.goto('/sign-in?next=https://evil.example')
  await page.getByLabel('E-Mail-Adresse').fill('niemand@example.org')
  await page.getByLabel('Passwort').fill('falsches Passwort')
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'stimmt nicht' })).toBeVisible()
})

test('whoever is not signed in is led back to where they wanted to go', async ({ page, browser }) => {
  await signIn(page)
  const path = new URL(page.url()).pathname
  const late = await another(browser)
  await late.goto(path)
  await expect(late).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`)
  await late.context().close()
})

test('a dossier is renamed, archived, brought back by undo, binned and restored', async ({ page }) => {
  const workspaceId = await signIn(page)
  const name = `Hafen ${randomBytes(3).toString('hex')}`
  await call(page.request, 'POST', `/workspaces/${workspaceId}/dossiers`, { name })
  await page.goto(`/w/${workspaceId}`)
  // The list only: the message that offers the undo names the dossier too.
  const entry = (title: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  const act = async (title: string, action: string) => {
    await page.getByRole('button', { name: `Aktionen für «${title}»` }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  await act(name, 'Umbenennen')
  await page.getByLabel('Name des Dossiers').fill(`${name} neu`)
  await page.keyboard.press('Enter')
  await expect(entry(`${name} neu`)).toBeVisible()
  await act(`${name} neu`, 'Archivieren')
  await expect(entry(`${name} neu`)).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(entry(`${name} neu`)).toBeVisible()
  await act(`${name} neu`, 'In den Papierkorb')
  await expect(entry(`${name} neu`)).toHaveCount(0)
  await page.getByRole('link', { name: 'Papierkorb' }).click()
  await act(`${name} neu`, 'Wiederherstellen')
  await page.getByRole('link', { name: 'Laufend' }).click()
  await expect(entry(`${name} neu`)).toBeVisible()
})

test('tags are made, refused twice, recoloured and removed by keyboard alone', async ({ page }) => {
  const workspaceId = await signIn(page)
  const name = `Kran ${randomBytes(3).toString('hex')}`
  await page.goto(`/w/${workspaceId}/settings`)
  const create = page.getByRole('button', { name: 'Schlagwort anlegen' })
  await create.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Schlagwort', { exact: true })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText(name, { exact: true })).toBeVisible()
  await create.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Schlagwort', { exact: true })).toBeFocused()
  await page.keyboard.type(name.toUpperCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ein Schlagwort dieses Namens gibt es schon.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: `«${name}» entfernen` }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(name, { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await expect(page.getByText(name, { exact: true })).toBeVisible()
})

test('appearance and language are kept, and come with the page', async ({ page }) => {
  const workspaceId = await signIn(page)
  await page.goto(`/w/${workspaceId}`)
  const html = page.locator('html')
  await page.getByRole('button', { name: /^Konto von/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dunkel' }).click()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(html).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'People' })).toBeVisible()
  const sent = await (await page.request.get(`/w/${workspaceId}`)).text()
  expect(sent).toMatch(/<html lang="en" data-theme="dark">/)
  await page.reload()
  await expect(html).toHaveCSS('color-scheme', 'dark')
})

test('every page runs under a policy that admits only its own scripts', async ({ page }) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`))
  const workspaceId = await signIn(page)
  const dossierPath = new URL(page.url()).pathname
  const paths = [
    '/w',
    `/w/${workspaceId}`,
    `/w/${workspaceId}/people`,
    `/w/${workspaceId}/settings`,
    dossierPath,
    `${dossierPath}/contradictions`,
    `${dossierPath}/questions`,
    `${dossierPath}/sources`,
  ]
  const nonces = new Set<string>()
  for (const path of paths) {
    const response = await page.goto(path, { waitUntil: 'load' })
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toContain('unsafe-eval')
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
    expect(response?.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          // As text that somebody managed to smuggle in as HTML would try.
          document.body.insertAdjacentHTML(
            'beforeend',
            '<img src="data:," onerror="resolve = window.foreign = 1">',
          )
        }),
    )
    expect(refused).toBe('script-src-attr')
    expect(await page.evaluate(() => 'foreign' in window)).toBe(false)
  }
  expect(nonces.size).toBe(paths.length)
  // What the foreign script was told, and nothing else.
  expect(said.filter((line) => !line.includes('Content Security Policy'))).toEqual([])
})

test('nothing is wider than a phone of 360 px', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'de-CH',
  })
  const page = await context.newPage()
  const workspaceId = await signIn(page)
  const dossierPath = new URL(page.url()).pathname
  for (const path of [
    '/w',
    `/w/${workspaceId}`,
    `/w/${workspaceId}/people`,
    `/w/${workspaceId}/settings`,
    dossierPath,
    `${dossierPath}/sources`,
  ]) {
    await page.goto(path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
  await context.close()
})
