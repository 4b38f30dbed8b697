import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { problemOf } from '#lib/api/problem.ts'
import { log } from '#lib/server/log.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { checkDossier, checkWorkspace, emptyLedger, type Ledger, movedLogs } from './rules/check.ts'
import { type Cast, type Command, randomCommand } from './rules/commands.ts'
import { createRandom, type Random } from './rules/random.ts'
import { aWorld, look, permitted, remember, type World } from './rules/world.ts'

// SEED=… repeats a run; COMMANDS=… makes it longer or shorter. What runs in parallel may still meet otherwise.
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
const wanted = Number(process.env.COMMANDS ?? 2000)
const perBatch = 60

testDatabase()

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** How often each command was answered with each code. */
const tally = new Map<string, Map<string, number>>()
const unexpected: unknown[] = []
let client: pg.Client

beforeAll(async () => {
  vi.spyOn(log, 'error').mockImplementation((...what: unknown[]) => void unexpected.push(what))
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

interface Answer {
  command: Command
  code: string
  value: unknown
}

async function call(command: Command): Promise<Answer> {
  try {
    return { command, code: 'ok', value: await command.run() }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.status >= 500) unexpected.push([command.name, command.input, error])
    return { command, code: problem.code, value: problem }
  }
}

/** The workspace a request is made in; undefined for one there is not. */
function homeOf(world: World, { input }: Command): string | undefined {
  const named = input.dossierId ?? input.workspaceId
  return typeof named === 'string' ? world.home.get(named.toLowerCase()) : undefined
}

const idsIn = (value: unknown): string[] =>
  JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? String(item) : item))?.match(uuid) ?? []

/** An answer names nothing of another workspace, and nobody does what the table does not let them. */
function checkAnswer(world: World, { command, code, value }: Answer): void {
  const codes = tally.get(command.name) ?? new Map<string, number>()
  codes.set(code, (codes.get(code) ?? 0) + 1)
  tally.set(command.name, codes)
  const home = homeOf(world, command)
  const asked = new Set(idsIn(command.input))
  const foreign = idsIn(value).filter(
    (id) => !asked.has(id) && world.home.has(id) && world.home.get(id) !== home,
  )
  expect(foreign, `${command.name} answers with things of another workspace`).toEqual([])
  if (code === 'ok' && home === command.place.room.workspaceId)
    expect(permitted(command.role, command.action), `${command.name} by ${command.role}`).toBe(true)
}

async function runBatch(random: Random, cast: Cast, size: number): Promise<Answer[]> {
  const room = random.pick(cast.world.rooms)
  const places = random.some(room.dossiers, 2)
  const answers: Answer[] = []
  while (answers.length < size) {
    const together = Math.min(size - answers.length, random.pick([1, 1, 2, 4, 8, 12]))
    const commands = Array.from({ length: together }, () => randomCommand(random, cast, places))
    const group = await Promise.all(commands.map(call))
    for (const answer of group) {
      checkAnswer(cast.world, answer)
      if (answer.code === 'ok') remember(answer.command.place, answer.value)
    }
    answers.push(...group)
  }
  return answers
}

/** Looks at every dossier that got an event, and at those that should have got none. */
async function checkBatch(world: World, ledger: Ledger, answers: readonly Answer[]): Promise<void> {
  expect(unexpected).toEqual([])
  const touched = new Set(answers.flatMap(({ command }) => (command.role ? [command.place.dossierId] : [])))
  let written = 0
  for (const room of world.rooms) {
    for (const place of room.dossiers) {
      if (!touched.has(place.dossierId) && !(await movedLogs(client, ledger)).has(place.dossierId)) continue
      const events = await checkDossier(client, world, ledger, place)
      written += events.filter(({ actorId }) => actorId !== null).length
    }
    const events = await checkWorkspace(client, ledger, room)
    written += events.filter(({ actorId }) => actorId !== null).length
  }
  expect(await movedLogs(client, ledger), 'logs nobody may have written to').toEqual(new Set())
  const done = answers.filter(({ code }) => code === 'ok').length
  expect(written, 'events of people, and commands that went through').toBeLessThanOrEqual(done)
  expect(unexpected).toEqual([])
}

/** A dossier in the bin or archived is taken out again: most commands have nothing to do there. */
async function reopen(world: World): Promise<void> {
  for (const { owner, dossiers } of world.rooms) {
    for (const place of dossiers) {
      const { dossierId } = place
      let { dossier } = place.known
      if (dossier.deletedAt)
        dossier = await owner.api.dossiers.remove({ dossierId, version: dossier.version, deleted: false })
      if (dossier.archivedAt)
        await owner.api.dossiers.update({ dossierId, version: dossier.version, archived: false })
    }
  }
}

describe(`random commands (SEED=${seed} COMMANDS=${wanted})`, () => {
  it('keep every rule of the design, whoever gives them, in whatever order, some at the same moment', {
    timeout: 3_600_000,
  }, async () => {
    const random = createRandom(seed)
    const { stranger, nobody, ...world } = await aWorld(random)
    const cast: Cast = { world, stranger: stranger.api, nobody }
    const ledger = emptyLedger()
    for (const room of world.rooms) {
      await checkWorkspace(client, ledger, room)
      for (const place of room.dossiers) await checkDossier(client, world, ledger, place)
    }
    // What the strangers' and nobody's accounts wrote before is none of the commands' business.
    for (let done = 0; done < wanted; ) {
      const answers = await runBatch(random, cast, Math.min(perBatch, wanted - done))
      done += answers.length
      await checkBatch(world, ledger, answers)
      await reopen(world)
      for (const room of world.rooms)
        for (const place of room.dossiers)
          if ((await movedLogs(client, ledger)).has(place.dossierId))
            await checkDossier(client, world, ledger, place)
    }
    for (const room of world.rooms) for (const place of room.dossiers) await look(world, place)
    report()
  })
})

/** Every kind of command must have gone through and been refused, or the run says nothing about it. */
function report(): void {
  const lines = [...tally].sort().map(([name, codes]) => {
    const counts = [...codes]
      .sort((one, other) => other[1] - one[1])
      .map(([code, count]) => `${code} ${count}`)
    return `${name.padEnd(22)} ${counts.join(', ')}`
  })
  console.log(lines.join('\n'))
  if (wanted < 2000) return
  for (const [name, codes] of tally) {
    if ([...codes.values()].reduce((sum, count) => sum + count, 0) < 40) continue
    expect(codes.get('ok') ?? 0, `${name} went through`).toBeGreaterThan(0)
    expect(codes.size, `${name} was refused`).toBeGreaterThan(1)
  }
  const all = new Set([...tally.values()].flatMap((codes) => [...codes.keys()]))
  for (const code of [
    'stale',
    'exists',
    'pair-conflict',
    'cluster-conflict',
    'archived',
    'forbidden',
    'not-signed-in',
  ])
    expect(all, `some command was refused as ${code}`).toContain(code)
}
