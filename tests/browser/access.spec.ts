import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { call, newDossier, open, signIn, snapshot } from './support.ts'

const sizes = [
  { width: 1600, height: 900 },
  { width: 390, height: 844 },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    const look = { colorScheme, viewport, locale: 'de-CH' }
    const named = `${colorScheme}, ${viewport.width} px`

    test(`axe finds nothing on the way in, ${named}`, async ({ browser }) => {
      const context = await browser.newContext(look)
      const page = await context.newPage()
      for (const path of ['/sign-in', '/sign-up']) {
        await page.goto(path)
        await expectNoViolations(page)
      }
      await context.close()
    })

    test(`axe finds nothing in the workspace, ${named}`, async ({ browser }) => {
      const context = await browser.newContext(look)
      const page = await context.newPage()
      const workspaceId = await signIn(page)
      for (const path of [`/w/${workspaceId}`, `/w/${workspaceId}/people`, `/w/${workspaceId}/settings`]) {
        await page.goto(path)
        await expectNoViolations(page)
      }
      await context.close()
    })

    for (const view of ['compare', 'lists'] as const) {
      test(`axe finds nothing in a dossier's ${view}, ${named}`, async ({ browser }) => {
        const context = await browser.newContext(look)
        const page = await context.newPage()
        const dossier = await dossierWithContradiction(page)
        const paths = {
          compare: ['', `?claim=${dossier.claimId}`, `?link=${dossier.linkId}`],
          lists: ['/contradictions', '/questions', '/sources'],
        }[view]
        for (const path of paths) {
          await open(page, `/d/${dossier.id}${path}`)
          await expectNoViolations(page)
        }
        await context.close()
      })
    }
  }
}

async function dossierWithContradiction(page: Page) {
  const dossier = await newDossier(page, await signIn(page), 'Zugänglich')
  const { claims } = await snapshot(page, dossier.id)
  const [low, high] = claims
  if (!low || !high) throw new Error('the analysis suggested no two claims')
  const [link] = await call<{ id: string }[]>(page.request, 'POST', `/dossiers/${dossier.id}/links`, {
    kind: 'contradicts',
    fromClaimId: low.id,
    toClaimIds: [high.id],
  })
  return { id: dossier.id, claimId: low.id, linkId: link?.id }
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, page.url()).toEqual([])
}
