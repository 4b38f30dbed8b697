import { type APIRequestContext, expect, type Page } from '@playwright/test'

/** Two short articles that cannot both be right, in words of our own. */
export const articles = [
  {
    title: 'Der Hafen wächst',
    outlet: 'Küstenbote',
    publishedAt: '2024-12',
    language: 'de-CH',
    text: [
      'Der Hafen wächst',
      'Am neuen Kai wird seit dem Frühling gebaut. Mindestens 11’000 Container lagen Ende 2024 auf dem Gelände. Die Stadt spricht von einem Rekord.',
      'Der Umbau kostet 540 Millionen Franken. Bezahlt wird er vom Kanton.',
    ].join('\n\n'),
  },
  {
    title: 'Kai unter Druck',
    outlet: 'Binnenpost',
    publishedAt: '2025-01',
    language: 'de-CH',
    text: [
      'Kai unter Druck',
      "Die Lage am Wasser ist angespannt. Etwa 10'000 Container lagen Ende 2024 auf dem Gelände. Mehr Platz gibt es nicht.",
      'Der Umbau kostet bis zu 5,5 Milliarden Franken. Das sagt ein Ingenieur.',
    ].join('\n\n'),
  },
] as const

/** Signs the page in as one of the two demonstration people; their workspace's id. */
export async function signIn(page: Page, person: 1 | 2 = 1): Promise<string> {
  await page.goto(`/demo?person=${person}`)
  await expect(page).toHaveURL(/\/d\//)
  const [workspace] = await call<{ id: string }[]>(page.request, 'GET', '/workspaces')
  if (!workspace) throw new Error('the demonstration person has no workspace')
  return workspace.id
}

/** A request to the API as the page's person; fails the test when it is refused. */
export async function call<T>(
  request: APIRequestContext,
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  data?: unknown,
): Promise<T> {
  const response = await request.fetch(`/api/v1${path}`, { method, ...(data === undefined ? {} : { data }) })
  expect(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`).toBe(true)
  return (await response.json()) as T
}

/** A dossier of the page's workspace with the two articles above. */
export async function newDossier(page: Page, workspaceId: string, name: string) {
  const dossier = await call<{ id: string }>(page.request, 'POST', `/workspaces/${workspaceId}/dossiers`, {
    name,
  })
  const pasted = []
  for (const article of articles) {
    pasted.push(
      await call<{ id: string; current: { id: string } }>(
        page.request,
        'POST',
        `/dossiers/${dossier.id}/articles`,
        article,
      ),
    )
  }
  return { id: dossier.id, articles: pasted }
}

export interface SnapshotClaim {
  id: string
  status: string
  version: number
  deletedAt: string | null
  anchors: { quote: string; start: number; end: number }[]
  quantities: { value: number | null; min: number | null; max: number | null; hedge: string }[]
}

export interface SnapshotLink {
  id: string
  kind: string
  status: string
  lowClaimId: string
  highClaimId: string
}

/** What the server has of a dossier. */
export function snapshot(page: Page, dossierId: string) {
  return call<{
    seq: number
    claims: SnapshotClaim[]
    links: SnapshotLink[]
    questions: { title: string }[]
  }>(page.request, 'GET', `/dossiers/${dossierId}/snapshot`)
}

/** The pane that shows an article, by its outlet's place in `articles`. */
export const pane = (page: Page, index: number) => page.locator('.pane').nth(index)
export const paneText = (page: Page, index: number) => pane(page, index).locator('[data-pane]')

/** Opens a view and waits until it answers to keys. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await expect(page.locator('[data-saving]')).toHaveText(/gespeichert|saved/)
}

/** Selects a passage in a pane by its words, with the mouse. */
export async function selectByMouse(page: Page, index: number, words: string) {
  const box = await paneText(page, index).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      const rects = [...range.getClientRects()]
      const first = rects[0]
      const last = rects.at(-1)
      if (!first || !last) continue
      return {
        x1: first.left,
        y1: first.top + first.height / 2,
        x2: last.right,
        y2: last.top + last.height / 2,
      }
    }
    return null
  }, words)
  if (!box) throw new Error(`«${words}» is not in pane ${index}`)
  await page.mouse.move(box.x1 + 1, box.y1)
  await page.mouse.down()
  await page.mouse.move(box.x2 - 1, box.y2, { steps: 6 })
  await page.mouse.up()
}
