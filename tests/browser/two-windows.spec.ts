import { expect, test } from '@playwright/test'
import { newDossier, open, pane, selectByMouse, signIn, snapshot } from './support.ts'

test('what one person tags appears in another person’s open window without a reload', async ({ browser }) => {
  const jana = await browser.newContext({ locale: 'de-CH' })
  const milo = await browser.newContext({ locale: 'de-CH' })
  const hers = await jana.newPage()
  const his = await milo.newPage()
  const workspaceId = await signIn(hers, 1)
  await signIn(his, 2)
  const dossier = await newDossier(hers, workspaceId, 'Hafen zu zweit')
  await open(hers, `/d/${dossier.id}`)
  await open(his, `/d/${dossier.id}`)
  const before = (await snapshot(hers, dossier.id)).claims.length

  await selectByMouse(hers, 0, 'Die Stadt spricht von einem Rekord')
  await hers.getByRole('button', { name: /^Aussage/ }).click()

  await expect(hers.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await expect(
    pane(his, 0).getByRole('button', { name: /Die Stadt spricht von einem Rekord/ }),
  ).toBeAttached()
  expect((await snapshot(hers, dossier.id)).claims.length).toBe(before + 1)
  await jana.close()
  await milo.close()
})

test('a window whose stream is down says so, and catches up without a reload', async ({ browser }) => {
  const jana = await browser.newContext({ locale: 'de-CH' })
  const milo = await browser.newContext({ locale: 'de-CH' })
  const hers = await jana.newPage()
  const his = await milo.newPage()
  const workspaceId = await signIn(hers, 1)
  await signIn(his, 2)
  const dossier = await newDossier(hers, workspaceId, 'Hafen mit Unterbruch')
  await open(hers, `/d/${dossier.id}`)

  const stream = /events\/stream/
  await milo.route(stream, (route) => route.abort())
  await his.goto(`/d/${dossier.id}`)
  await expect(his.locator('[data-saving]')).toHaveText(/offline/)

  await selectByMouse(hers, 1, 'Mehr Platz gibt es nicht')
  await hers.getByRole('button', { name: /^Aussage/ }).click()
  await expect(hers.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
  await expect(pane(his, 1).getByRole('button', { name: /Mehr Platz gibt es nicht/ })).not.toBeAttached()

  await milo.unroute(stream)
  await expect(his.locator('[data-saving]')).toHaveText(/gespeichert/, { timeout: 15_000 })
  await expect(pane(his, 1).getByRole('button', { name: /Mehr Platz gibt es nicht/ })).toBeAttached()
  await jana.close()
  await milo.close()
})
