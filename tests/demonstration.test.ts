import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDemonstration } from '#lib/api/demonstration.ts'
import {
  type Demonstration,
  findDemonstration,
  prepareDemonstration,
} from '#lib/commands/prepare-demonstration.ts'
import { database } from '#lib/server/db.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import { apiFor } from '#tests/support/dossier.ts'

testDatabase()

const atThisMachine = { host: 'localhost:3000', 'x-gegenlese-loopback': '1' }
const request = (path: string, headers: Record<string, string>) =>
  openDemonstration(new Request(`http://localhost:3000${path}`, { headers }))
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

let demonstration: Demonstration

beforeAll(async () => {
  process.env.GEGENLESE_DEMO = '1'
  // As several instances would that start at the same moment.
  const made = await Promise.all([prepareDemonstration(), prepareDemonstration(), prepareDemonstration()])
  expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1)
  demonstration = made[0]
})
afterEach(() => {
  process.env.GEGENLESE_DEMO = '1'
})

describe('the demonstration', () => {
  it('is one workspace of two people with one dossier, however often it is prepared', async () => {
    const before = await databaseState()
    expect(await prepareDemonstration()).toEqual(demonstration)
    expect(await databaseState()).toEqual(before)
    expect(await database().workspace.count()).toBe(1)
    const members = await database().member.findMany({ orderBy: { createdAt: 'asc' } })
    expect(members.map(({ userId, role }) => [userId, role])).toEqual([
      [demonstration.people[0].id, 'owner'],
      [demonstration.people[1].id, 'editor'],
    ])
  })

  it('holds the samples, with claims and links made and others left as suggestions', async () => {
    const { dossierId } = demonstration
    const of = (status: 'confirmed' | 'suggested') => ({ dossierId, status, deletedAt: null })
    expect(await database().article.count({ where: { dossierId } })).toBe(5)
    expect(await database().claim.count({ where: of('confirmed') })).toBe(14)
    expect(await database().link.count({ where: of('confirmed') })).toBe(5)
    expect(await database().claim.count({ where: of('suggested') })).toBeGreaterThan(0)
    const suggested = await database().link.findMany({
      where: { ...of('suggested'), kind: 'contradicts' },
      include: { lowClaim: { include: { anchors: true } }, highClaim: { include: { anchors: true } } },
    })
    const pairs = suggested.map(({ lowClaim, highClaim }) =>
      [lowClaim, highClaim].map(({ anchors }) => anchors[0]?.quote ?? '').join(' / '),
    )
    expect(pairs).toContainEqual(expect.stringMatching(/(?=.*11’000)(?=.*10'000)/))
    expect(pairs).toContainEqual(expect.stringMatching(/(?=.*540 Mill)(?=.*5,5 Mill)/))
  })

  it('goes on where it was interrupted, and doubles nothing', async () => {
    const { workspaceId, dossierId } = demonstration
    const count = async () => [await database().claim.count(), await database().link.count()]
    const before = await count()
    await database().workspace.update({ where: { id: workspaceId }, data: { metadata: null } })
    expect(await findDemonstration()).toBeNull()
    expect((await prepareDemonstration()).dossierId).toBe(dossierId)
    expect(await count()).toEqual(before)
  })
})

describe('signing in without a password', () => {
  it('makes one the first person, or the second, and leads to the dossier', async () => {
    for (const [path, person] of [
      ['/demo', 0],
      ['/demo?person=1', 0],
      ['/demo?person=2', 1],
    ] as const) {
      const response = await request(path, atThisMachine)
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        `/d/${demonstration.dossierId}`,
      ])
      const members = await apiFor(new Headers({ cookie: cookieOf(response) })).members.list({
        workspaceId: demonstration.workspaceId,
      })
      expect(members).toHaveLength(2)
      const session = await database().session.findFirst({ orderBy: { createdAt: 'desc' } })
      expect(session?.userId).toBe(demonstration.people[person].id)
    }
  })

  it('leaves somebody who is one of them already who they are', async () => {
    const cookie = cookieOf(await request('/demo?person=2', atThisMachine))
    const again = await request('/demo', { ...atThisMachine, cookie })
    expect([again.status, again.headers.getSetCookie()]).toEqual([303, []])
  })

  it.each([
    ['from another machine', { host: 'localhost:3000' }],
    ['under another name', { ...atThisMachine, host: 'rebound.example.org' }],
    ['under a name that only looks local', { ...atThisMachine, host: 'localhost.example.org:3000' }],
    ['ahead of a click', { ...atThisMachine, 'next-router-prefetch': '1' }],
    ['ahead of a click, by the browser', { ...atThisMachine, 'sec-purpose': 'prefetch;prerender' }],
  ])('is not there %s', async (_, headers) => {
    const before = await database().session.count()
    const response = await request('/demo', headers)
    expect([response.status, response.headers.getSetCookie()]).toEqual([404, []])
    expect(await database().session.count()).toBe(before)
  })

  it('is not there unless the process says so', async () => {
    delete process.env.GEGENLESE_DEMO
    expect((await request('/demo', atThisMachine)).status).toBe(404)
  })

  it('is the only way in: the people have no password', async () => {
    expect(await database().account.count()).toBe(0)
  })
})
