import { beforeAll, describe, expect, it } from 'vitest'
import { handleApi } from '#lib/api/http.ts'
import type { Problem } from '#lib/api/problem.ts'
import { contract } from '#lib/contract/index.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import { aDossier, aPerson, type Person } from '#tests/support/dossier.ts'

testDatabase()

const host = 'gegenlese.example.org'
let owner: Person
let workspaceId: string
let dossierId: string

interface Sent {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  as?: Person | null
}

/** A request as a browser on our own page sends it, unless told otherwise. */
function send(
  path: string,
  { method = 'GET', body, headers = {}, as = owner }: Sent = {},
): Promise<Response> {
  const cookie = as?.headers.get('cookie')
  return handleApi(
    new Request(`http://${host}/api/v1${path}`, {
      method,
      headers: {
        host,
        ...(cookie ? { cookie } : {}),
        ...(typeof body === 'string' || body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  )
}

async function problem(answer: Promise<Response>): Promise<Problem> {
  const response = await answer
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = (await response.json()) as Problem
  expect(body.status).toBe(response.status)
  return body
}

beforeAll(async () => {
  owner = await aPerson()
  ;({ workspaceId, dossierId } = await aDossier(owner))
})

describe('an answer', () => {
  it('is JSON, and not kept by anybody on the way', async () => {
    const response = await send('/workspaces')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual([{ id: workspaceId, name: 'Redaktion Probe', role: 'owner' }])
  })
})

describe('a refusal is a problem document', () => {
  it('for whoever is not signed in', async () => {
    expect(await problem(send('/workspaces', { as: null }))).toEqual({
      type: 'urn:gegenlese:problem:not-signed-in',
      title: 'not-signed-in',
      status: 401,
      detail: 'Sign in first.',
      code: 'not-signed-in',
    })
  })

  it('for a forged session', async () => {
    const headers = { cookie: `${owner.headers.get('cookie')?.slice(0, -6)}AAAAAA` }
    expect((await problem(send('/workspaces', { as: null, headers }))).code).toBe('not-signed-in')
  })

  it.each(['/', '/nothing', '/workspaces/', '/dossiers/x/y', '/__proto__', '/%2e%2e/auth'])(
    'for %s, where there is no route',
    async (path) => {
      expect((await problem(send(path, { method: 'DELETE' }))).status).toBe(404)
    },
  )

  it('for an id that is none, naming the field', async () => {
    for (const id of ['1', 'not-a-uuid', '%00', `${workspaceId}x`, "' OR 1=1"]) {
      const refused = await problem(send(`/workspaces/${encodeURIComponent(id)}`))
      expect(refused).toMatchObject({ code: 'invalid', errors: [{ field: 'workspaceId' }] })
    }
  })

  it('for bodies that cannot be read, and changes nothing', async () => {
    const before = await databaseState()
    const path = `/workspaces/${workspaceId}/dossiers`
    const json = { 'content-type': 'application/json' }
    for (const body of ['{', 'null', '[]', '"x"', '{"name":', '\u0000', '{"name":{"$gt":""}}', '{}']) {
      expect((await problem(send(path, { method: 'POST', body, headers: json }))).code, body).toBe('invalid')
    }
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await problem(send(path, { method: 'POST', body: 'no form', headers: form }))).code).toBe(
      'invalid',
    )
    expect((await problem(send(path, { method: 'POST' }))).code).toBe('invalid')
    expect(await databaseState()).toEqual(before)
  })

  it('for what is too large, whether it says so beforehand or not', async () => {
    const path = `/workspaces/${workspaceId}/dossiers`
    const body = { name: 'x'.repeat(6 * 1024 * 1024) }
    expect((await problem(send(path, { method: 'POST', body }))).code).toBe('too-large')
    const announced = { 'content-length': String(10 ** 12) }
    expect(
      (await problem(send(path, { method: 'POST', body: { name: 'x' }, headers: announced }))).code,
    ).toBe('too-large')
  })

  it('with every field at fault', async () => {
    const body = { name: '', color: 'red' }
    const refused = await problem(send(`/workspaces/${workspaceId}/tags`, { method: 'POST', body }))
    expect(refused.errors?.map(({ field }) => field).sort()).toEqual(['color', 'name'])
  })

  it('with the present state, where somebody was faster', async () => {
    const path = `/dossiers/${dossierId}`
    const first = await send(path, { method: 'PATCH', body: { version: 1, name: 'Neu' } })
    const present = await first.json()
    const late = await problem(send(path, { method: 'PATCH', body: { version: 1, name: 'Anders' } }))
    expect(late).toMatchObject({ status: 409, code: 'stale', current: present })
  })
})

describe('a request made by a page of another site', () => {
  const create = (headers: Record<string, string>) =>
    send(`/workspaces/${workspaceId}/dossiers`, { method: 'POST', body: { name: 'Fremd' }, headers })

  it.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://${host}.evil.example` },
    { origin: `http://${host}:81` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is refused: %j', async (headers) => {
    const before = await databaseState()
    expect(await problem(create(headers))).toMatchObject({ status: 403, code: 'cross-origin' })
    expect(await databaseState()).toEqual(before)
  })

  it.each<Record<string, string>>([
    { origin: `http://${host}` },
    { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('is none, and served: %j', async (headers) => {
    expect((await create(headers)).status).toBe(200)
  })
})

describe('the OpenAPI document', () => {
  it('describes every route of the contract, its refusals included', async () => {
    interface Operation {
      responses: Record<string, unknown>
    }
    const document = (await (await send('/openapi.json', { as: null })).json()) as {
      openapi: string
      paths: Record<string, Record<string, Operation>>
      components: { schemas: Record<string, unknown> }
    }
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(document.components.schemas).toHaveProperty('Problem')
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
      ),
    )
    const declared = Object.values(contract).flatMap((verbs) =>
      Object.values(verbs).map(({ '~orpc': { route } }) => `${route.method} ${route.path}`),
    )
    expect(operations.map(([name]) => name).sort()).toEqual(declared.sort())
    for (const [name, { responses }] of operations) {
      expect(responses, name).toHaveProperty('200')
      expect(JSON.stringify(responses.default), name).toContain('application/problem+json')
    }
  })
})
