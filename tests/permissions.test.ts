import { beforeAll, describe, expect, it } from 'vitest'
import { router } from '#lib/api/router.ts'
import type { Permission } from '#lib/contract/base.ts'
import { contract } from '#lib/contract/index.ts'
import { type Action, may, type Role, roles } from '#lib/domain/permissions.ts'
import { database } from '#lib/server/db.ts'
import { aWorld, type InputBuilders, inputs, type World } from '#tests/inputs.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { type Api, aDossier, aPerson, apiFor, type Person, refusal } from '#tests/support/dossier.ts'

testDatabase()

interface Procedure {
  name: string
  permission: Permission
  isRead: boolean
  build: (world: World) => Promise<unknown>
  call: (api: Api, input: unknown) => Promise<unknown>
}

interface Declared {
  '~orpc': { meta: { permission: Permission }; route: { method?: string } }
}
type Call = (input: unknown) => Promise<unknown>
type Named<T> = Record<string, Record<string, T> | undefined>

/** Every procedure of the contract. One nobody wrote an input for is here too, and fails by its name. */
const procedures: Procedure[] = Object.entries(contract as Named<Declared>).flatMap(([noun, verbs]) =>
  Object.entries(verbs ?? {}).map(([verb, { '~orpc': declared }]) => ({
    name: `${noun}.${verb}`,
    permission: declared.meta.permission,
    isRead: declared.route.method === 'GET',
    build: async (world) => {
      const builder = (inputs as Named<Procedure['build']>)[noun]?.[verb]
      if (!builder) throw new Error(`${noun}.${verb} has no input in tests/inputs.ts`)
      return builder(world)
    },
    call: async (api, input) => {
      const answer = await (api as unknown as Named<Call>)[noun]?.[verb]?.(input)
      // A stream is admitted or refused with its first event.
      if (!isStream(answer)) return answer
      const { value } = await answer.next()
      await answer.return?.(undefined)
      return value
    },
  })),
)

const isStream = (value: unknown): value is AsyncGenerator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** Whether the program gave ids to things named in it, however deep. */
const namesThings = (input: unknown) =>
  /"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(JSON.stringify(input) ?? '')

const eventCount = () => database().event.count()
const nobody = apiFor(new Headers())
let owner: Person
let other: Person
let stranger: Person
let byRole: Record<Role, Person>

/** A fresh workspace with a member of every role. */
async function peopledWorld(caller: Person): Promise<World> {
  const world = await aWorld({ owner, caller, other }, null)
  const { workspaceId } = world
  // Written directly: coming in by invitation has its own tests, and this is done a hundred times.
  await database().member.createMany({
    data: roles.map((role) => ({ workspaceId, userId: byRole[role].id, role })),
  })
  return world
}

/** Fails unless the call is refused so and leaves no trace. */
async function expectRefused(call: () => Promise<unknown>, code: string, status: number): Promise<void> {
  const before = await eventCount()
  expect(await refusal(call())).toMatchObject({ code, status })
  expect(await eventCount()).toBe(before)
}

beforeAll(async () => {
  owner = await aPerson('Olga Owner')
  other = await aPerson('Otto Other')
  stranger = await aPerson('Stella Stranger')
  byRole = {
    viewer: await aPerson('Vera Viewer'),
    annotator: await aPerson('Anna Annotator'),
    editor: await aPerson('Edgar Editor'),
    owner: await aPerson('Ove Owner'),
  }
})

const namesIn = (part: object) =>
  Object.entries(part)
    .flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
    .sort()

it('contract, router and inputs have the same procedures', () => {
  expect(namesIn(router)).toEqual(namesIn(contract))
  expect(namesIn(inputs satisfies InputBuilders)).toEqual(namesIn(contract))
})

/** Those anybody signed in may call: they concern the caller alone. */
const personal = procedures.filter(({ permission }) => permission === 'signed-in')
describe.each(personal)('$name', ({ build, call }) => {
  it('is for whoever is signed in, and for nobody else', async () => {
    const world = await aWorld({ owner, caller: stranger, other }, null)
    const input = await build(world)
    await expectRefused(() => call(nobody, input), 'not-signed-in', 401)
    await call(stranger.api, input)
  })
})

const ofWorkspace = procedures.flatMap(({ permission, ...procedure }) =>
  permission === 'public' || permission === 'signed-in'
    ? []
    : [{ ...procedure, permission: permission satisfies Action }],
)
describe.each(ofWorkspace)('$name ($permission)', ({ permission, isRead, build, call }) => {
  const allowed = roles.filter((role) => may(role, permission))
  const denied = roles.filter((role) => !may(role, permission))

  it(`is refused to ${[...denied, 'the owner of another workspace', 'whoever is not signed in'].join(', ')}`, async () => {
    const world = await peopledWorld(stranger)
    const own = await aDossier(stranger)
    const input = (await build(world)) as Record<string, unknown>
    await expectRefused(() => call(nobody, input), 'not-signed-in', 401)
    await expectRefused(() => call(stranger.api, input), 'not-found', 404)
    for (const role of denied) await expectRefused(() => call(byRole[role].api, input), 'forbidden', 403)
    // Nor can the stranger reach the same things by way of the workspace that is theirs.
    const { workspaceId, dossierId, ...things } = input
    const scope = workspaceId ? { workspaceId: own.workspaceId } : { dossierId: own.dossierId }
    if (namesThings(things)) {
      await expectRefused(() => call(stranger.api, { ...things, ...scope }), 'not-found', 404)
    }
  })

  it(`is granted to ${allowed.join(', ')}`, async () => {
    let world = await peopledWorld(stranger)
    let input = await build(world)
    for (const [index, role] of allowed.entries()) {
      if (!isRead && index > 0) {
        world = await peopledWorld(stranger)
        input = await build(world)
      }
      await call(byRole[role].api, input)
    }
  })
})

it('no procedure is open to whoever is not signed in', () => {
  expect(procedures.filter(({ permission }) => permission === 'public').map(({ name }) => name)).toEqual([])
})
