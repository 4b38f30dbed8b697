import { randomBytes } from 'node:crypto'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { apiContext } from '#lib/api/context.ts'
import { type Problem, problemOf } from '#lib/api/problem.ts'
import { router } from '#lib/api/router.ts'
import { suggestLinksFor } from '#lib/commands/suggest-links.ts'
import type { Role } from '#lib/domain/permissions.ts'
import type { Article } from '#lib/schemas/article.ts'
import type { Claim, ClaimInput } from '#lib/schemas/claim.ts'
import { auth } from '#lib/server/auth.ts'

// Vitest sets BASE_URL to a path of its own; the program means by it where people reach it.
process.env.BASE_URL = 'http://localhost'

export type Api = RouterClient<typeof router>

/** Somebody with an account and a session, who calls the API as a browser would: by the cookie alone. */
export interface Person {
  id: string
  name: string
  email: string
  headers: Headers
  api: Api
}

/** The API in process; each call looks the session up anew, as a request does. */
export function apiFor(headers: Headers): Api {
  return createRouterClient(router, { context: () => apiContext(headers) })
}

/** Signs somebody up. */
export async function aPerson(name = 'Jana Brandt'): Promise<Person> {
  const email = `${randomBytes(8).toString('hex')}@example.org`
  const { headers: answered, response } = await auth().api.signUpEmail({
    body: { name, email, password: randomBytes(12).toString('hex') },
    returnHeaders: true,
  })
  const cookie = answered
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = new Headers({ cookie })
  return { id: response.user.id, name, email, headers, api: apiFor(headers) }
}

/** Brings somebody into a workspace the way people come in: by an invitation that they accept. */
export async function join(workspaceId: string, owner: Person, person: Person, role: Role): Promise<void> {
  const invitation = await owner.api.invitations.create({ workspaceId, email: person.email, role })
  await person.api.invitations.accept({ invitationId: invitation.id })
}

export interface DossierSetting {
  owner: Person
  workspaceId: string
  dossierId: string
}

/** A workspace with one dossier, and its owner. */
export async function aDossier(owner?: Person): Promise<DossierSetting> {
  const person = owner ?? (await aPerson())
  const workspace = await person.api.workspaces.create({ name: 'Redaktion Probe' })
  const dossier = await person.api.dossiers.create({ workspaceId: workspace.id, name: 'Probe' })
  return { owner: person, workspaceId: workspace.id, dossierId: dossier.id }
}

/** A pasted article with its text as the program stored it. */
export interface Material {
  article: Article
  versionId: string
  text: string
}

export async function anArticle(
  { owner, dossierId }: DossierSetting,
  text: string,
  details: { title?: string; publishedAt?: string } = {},
): Promise<Material> {
  const article = await owner.api.articles.paste({ dossierId, text, ...details })
  const stored = await owner.api.articles.text({ dossierId, articleId: article.id, number: 1 })
  return { article, versionId: article.current.id, text: stored.text }
}

/** Where a fragment stands in a text, as a request names a passage. The fragment must occur. */
export function passage(
  { text, versionId }: Material,
  quote: string,
): Pick<ClaimInput, 'articleVersionId' | 'start' | 'end' | 'quote'> {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`the text does not say “${quote}”`)
  return { articleVersionId: versionId, start, end: start + quote.length, quote }
}

/** Tags a fragment of an article as a claim, and lets the links be suggested that follow. */
export async function aClaim(setting: DossierSetting, material: Material, quote: string): Promise<Claim> {
  const { owner, dossierId } = setting
  const claim = await owner.api.claims.create({ dossierId, ...passage(material, quote) })
  await suggestionsOf(setting)
  return claim
}

/** Waits for the links that the program suggests by itself after a claim was tagged. */
export function suggestionsOf({ workspaceId, dossierId }: DossierSetting): Promise<void> {
  return suggestLinksFor({ workspaceId }, dossierId, [])
}

/** What a call was refused with; fails when it was not. */
export async function refusal(call: Promise<unknown>): Promise<Problem> {
  return call.then(
    (value) => {
      throw new Error(`not refused: ${JSON.stringify(value)}`)
    },
    (error) => problemOf(error),
  )
}

/** How many calls went through, and with what the others were refused. */
export async function outcomes<T>(calls: readonly Promise<T>[]): Promise<{ won: T[]; refused: Problem[] }> {
  const settled = await Promise.allSettled(calls)
  return {
    won: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: settled.flatMap((one) => (one.status === 'rejected' ? [problemOf(one.reason)] : [])),
  }
}
