import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { call, newDossier, open, signIn, snapshot } from './support.ts'

const sizes = [
  { width: 1600, height: 900 },
  { width: 390, height: 844 },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    test(`axe finds nothing on any view, ${colorScheme}, ${viewport.width} px`, async ({ browser }) => {
      test.slow()
      const context = await browser.newContext({ colorScheme, viewport, locale: 'de-CH' })
      const page = await context.newPage()
      await page.goto('/sign-in')
      await expectNoViolations(page)
      await page.goto('/sign-up')
      await expectNoViolations(page)
      const workspaceId = await signIn(page)
      const dossier = await newDossier(page, workspaceId, `Zugänglich ${colorScheme} ${viewport.width}`)
      const { claims } = await snapshot(page, dossier.id)
      const [low, high] = claims
      if (!low || !high) throw new Error('the analysis suggested no two claims')
      const [link] = await call<{ id: string }[]>(page.request, 'POST', `/dossiers/${dossier.id}/links`, {
        kind: 'contradicts',
        fromClaimId: low.id,
        toClaimIds: [high.id],
      })
      for (const path of [
        `/d/${dossier.id}`,
        `/d/${dossier.id}?claim=${low.id}`,
        `/d/${dossier.id}?link=${link?.id}`,
        `/d/${dossier.id}/contradictions`,
        `/d/${dossier.id}/questions`,
        `/d/${dossier.id}/sources`,
      ]) {
        await open(page, path)
        await expectNoViolations(page)
      }
      for (const path of [`/w/${workspaceId}`, `/w/${workspaceId}/people`, `/w/${workspaceId}/settings`]) {
        await page.goto(path)
        await expectNoViolations(page)
      }
      await context.close()
    })
  }
}

async function expectNoViolations(page: Parameters<typeof open>[0]) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, page.url()).toEqual([])
}
