import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Claim } from '#lib/schemas/claim.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import { database } from '#lib/server/db.ts'
import { change, commit } from '#lib/server/events.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import { databaseState } from '#tests/support/database-state.ts'
import {
  aDossier,
  anArticle,
  aPerson,
  apiFor,
  type DossierSetting,
  join,
  type Material,
  outcomes,
  type Person,
  passage,
  refusal,
  suggestionsOf,
} from '#tests/support/dossier.ts'
import { differences, type Replay, readLog, replayEvents, thingsOf } from '#tests/support/event-log.ts'

testDatabase()

const words = `Wetter am See

Der Wind war stark. Der Regen blieb aus. Das Ufer war leer. Die Boote lagen still.
`

let owner: Person
let setting: DossierSetting
let workspaceId: string
let dossierId: string
let material: Material
let client: pg.Client

const snapshot = () => owner.api.dossiers.snapshot({ dossierId })
const listed = () => owner.api.events.list({ dossierId, limit: 500 })
const tag = (note: string): Promise<Claim> =>
  owner.api.claims.create({ dossierId, ...passage(material, 'Der Wind war stark.'), note })
const scope = () => ({ logId: dossierId, workspaceId, actorId: owner.id })
const seqOf = async () => (await snapshot()).seq

/** What the log says there is. Fails when the log does not keep its promises. */
async function replayed(): Promise<Replay> {
  const replay: Replay = new Map()
  replayEvents(replay, (await readLog(client, dossierId)).events)
  return replay
}

/** Takes events off a stream until one has the number `until`, then leaves it. */
async function collect(
  after: { lastEventId?: string; after?: number },
  until: number,
  leaveAfter = Number.POSITIVE_INFINITY,
): Promise<DossierEvent[]> {
  const leaving = new AbortController()
  const { lastEventId, ...input } = after
  const stream = await owner.api.events.stream(
    { dossierId, ...input },
    { signal: leaving.signal, ...(lastEventId === undefined ? {} : { lastEventId }) },
  )
  const events: DossierEvent[] = []
  for await (const event of stream) {
    events.push(event)
    if (event.seq >= until || events.length >= leaveAfter) break
  }
  leaving.abort()
  return events
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

beforeAll(async () => {
  ;({ owner, workspaceId } = await aDossier())
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
})
afterAll(async () => {
  await suggestionsOf(setting)
  await client.end()
})

beforeEach(async () => {
  dossierId = (await owner.api.dossiers.create({ workspaceId, name: 'Probe' })).id
  setting = { owner, workspaceId, dossierId }
  material = await anArticle(setting, words)
})

describe('the log of a dossier', () => {
  it('is numbered without a gap, chained by hashes, and says with before and after what the API presents', async () => {
    const one = await tag('eins')
    const two = await owner.api.claims.create({
      dossierId,
      ...passage(material, 'Der Regen blieb aus.'),
    })
    const [link] = await owner.api.links.create({
      dossierId,
      kind: 'contradicts',
      fromClaimId: one.id,
      toClaimIds: [two.id],
    })
    const changed = await owner.api.claims.update({ dossierId, claimId: one.id, version: 1, note: 'zwei' })
    await owner.api.exclusions.create({ dossierId, articleVersionId: material.versionId, start: 0, end: 6 })
    await owner.api.sentenceChecks.set({
      dossierId,
      articleVersionId: material.versionId,
      start: material.text.indexOf('Das Ufer'),
      end: material.text.indexOf('Das Ufer') + 'Das Ufer war leer.'.length,
      checked: true,
    })
    await owner.api.articles.update({
      dossierId,
      articleId: material.article.id,
      version: 1,
      title: 'Ruhiger See',
    })
    await owner.api.dossiers.update({ dossierId, version: 1, name: 'Anders' })
    await suggestionsOf(setting)

    const events = await listed()
    expect(events.map(({ seq }) => seq)).toEqual(range(1, events.length))
    const { events: read, end } = await readLog(client, dossierId)
    expect(end.seq).toBe(events.length)
    expect(end.head).toBe(events.at(-1)?.hash)
    for (const [index, event] of events.entries()) {
      expect(event.previous).toBe(events[index - 1]?.hash ?? '0'.repeat(64))
      expect(event.changes).toEqual(read[index]?.changes)
      expect(event.actorId === null || event.actorId === owner.id).toBe(true)
    }
    const updated = events.find(({ kind }) => kind === 'claim.updated')
    expect(updated?.changes).toEqual([{ entity: 'claim', id: one.id, before: one, after: changed }])
    expect(events.find(({ kind }) => kind === 'links.created')?.changes[0]?.after).toEqual(link)
    expect(differences(await replayed(), thingsOf(await snapshot()))).toEqual([])
  })

  it('is listed from any number on, and in pieces', async () => {
    for (const note of ['eins', 'zwei', 'drei']) await tag(note)
    const all = await listed()
    const from = (after: number, limit?: number) =>
      owner.api.events.list({ dossierId, after, ...(limit ? { limit } : {}) })
    expect(await from(0, 2)).toEqual(all.slice(0, 2))
    expect(await from(2)).toEqual(all.slice(2))
    expect(await from(all.length)).toEqual([])
    expect(await from(Number.MAX_SAFE_INTEGER)).toEqual([])
    expect(await refusal(from(-1))).toMatchObject({ status: 422, errors: [{ field: 'after' }] })
    expect(await refusal(from(0, 501))).toMatchObject({ status: 422, errors: [{ field: 'limit' }] })
  })

  it('is read by viewers, and is not there for strangers or whoever is not signed in', async () => {
    const viewer = await aPerson('Vera Vogt')
    await join(workspaceId, owner, viewer, 'viewer')
    const stranger = (await aDossier()).owner
    expect(await viewer.api.events.list({ dossierId })).toEqual(await listed())
    for (const [api, status] of [
      [stranger.api, 404],
      [apiFor(new Headers()), 401],
    ] as const) {
      expect(await refusal(api.events.list({ dossierId }))).toMatchObject({ status })
      expect(await refusal(api.events.stream({ dossierId }))).toMatchObject({ status })
    }
  })

  it('of the workspace is of the same make', async () => {
    const made = await owner.api.tags.create({ workspaceId, name: 'Wetter', color: '#112233' })
    await owner.api.tags.update({ workspaceId, tagId: made.id, version: 1, name: 'See' })
    const { events } = await readLog(client, workspaceId)
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['tag.created', 'tag.updated'])
    const replay: Replay = new Map()
    replayEvents(replay, events)
    expect(replay.get(`tag ${made.id}`)).toEqual((await snapshot()).tags.find(({ id }) => id === made.id))
  })
})

describe('the database', () => {
  it('refuses to change, remove or empty what stands in a log', async () => {
    await tag('eins')
    await suggestionsOf(setting)
    const statements = [
      `UPDATE event SET kind = 'claim.updated' WHERE log_id = $1`,
      `UPDATE event SET body = body WHERE log_id = $1`,
      `DELETE FROM event WHERE log_id = $1`,
      `UPDATE event_value SET after = '{}' WHERE log_id = $1`,
      `UPDATE event_value SET salt = '' WHERE log_id = $1`,
      `UPDATE event_value SET before = NULL, after = NULL, salt = '', entity = 'link' WHERE log_id = $1`,
      `DELETE FROM event_value WHERE log_id = $1`,
      `UPDATE event_log SET seq = seq - 1 WHERE id = $1`,
      `UPDATE event_log SET seq = seq + 2 WHERE id = $1`,
      `DELETE FROM event_log WHERE id = $1`,
    ]
    const before = await databaseState()
    for (const statement of statements) {
      await expect(client.query(statement, [dossierId]), statement).rejects.toThrow()
    }
    for (const tables of ['event', 'event_value', 'event_log', 'event, event_value', 'article_version']) {
      for (const statement of [`TRUNCATE ${tables}`, `TRUNCATE ${tables} CASCADE`]) {
        await expect(client.query(statement), statement).rejects.toThrow()
      }
    }
    expect(await databaseState()).toEqual(before)
  })

  it('lets a value be erased without breaking the chain', async () => {
    const claim = await tag('eine Person wünscht, dass das verschwindet')
    await suggestionsOf(setting)
    await client.query(
      `UPDATE event_value SET before = NULL, after = NULL, salt = '' WHERE log_id = $1 AND entity_id = $2`,
      [dossierId, claim.id],
    )
    const { events } = await readLog(client, dossierId)
    expect(JSON.stringify(events)).not.toContain('verschwindet')
    expect(events.flatMap(({ changes }) => changes).find(({ id }) => id === claim.id)).toMatchObject({
      after: null,
    })
  })

  it('keeps a log whose every change shows: body, value, order, and the end cut off', async () => {
    for (const note of ['eins', 'zwei', 'drei']) await tag(note)
    await suggestionsOf(setting)
    const last = await seqOf()
    const without = (seq: number) =>
      `DELETE FROM event_value WHERE log_id = $1 AND seq = ${seq};
       DELETE FROM event WHERE log_id = $1 AND seq = ${seq}`
    const forgeries: [string, string][] = [
      ['a body', `UPDATE event SET body = replace(body, 'claim.created', 'claim.removed') WHERE log_id = $1`],
      ['a kind', `UPDATE event SET kind = 'claim.removed' WHERE log_id = $1 AND seq = ${last}`],
      ['an actor', `UPDATE event SET actor_id = NULL WHERE log_id = $1 AND seq = ${last}`],
      ['a value', `UPDATE event_value SET after = after || '{"note":"anders"}' WHERE log_id = $1`],
      ['a value taken away', `DELETE FROM event_value WHERE log_id = $1 AND seq = ${last}`],
      [
        'two values swapped',
        `UPDATE event_value AS one SET after = other.after, entity_id = other.entity_id, salt = other.salt
         FROM event_value AS other WHERE one.log_id = $1 AND other.log_id = $1
           AND one.seq >= ${last - 1} AND other.seq = ${last} + ${last - 1} - one.seq`,
      ],
      ['the end', without(last)],
      ['the beginning', without(1)],
    ]
    await expect(readLog(client, dossierId)).resolves.toMatchObject({ end: { seq: last } })
    for (const [what, statements] of forgeries) {
      await client.query('BEGIN')
      try {
        // As somebody who owns the tables could: without their triggers.
        await client.query('ALTER TABLE event DISABLE TRIGGER USER')
        await client.query('ALTER TABLE event_value DISABLE TRIGGER USER')
        for (const statement of statements.split(';')) {
          await client.query(statement.replaceAll('$1', `'${dossierId}'`))
        }
        await expect(readLog(client, dossierId), what).rejects.toThrow(/should be/)
      } finally {
        await client.query('ROLLBACK')
      }
    }
  })
})

describe('a command that fails', () => {
  const written = () => ({
    id: crypto.randomUUID(),
    workspaceId,
    dossierId,
    number: 77,
    title: 'halb geschrieben',
  })

  it('after it wrote leaves neither rows nor an event nor a gap', async () => {
    const seq = await seqOf()
    const before = await databaseState()
    for (let round = 0; round < 50; round++) {
      await expect(
        commit(scope(), 'question.created', async (tx) => {
          await tx.question.create({ data: written() })
          throw new Error('the disk is on fire')
        }),
      ).rejects.toThrow('the disk is on fire')
    }
    expect(await databaseState()).toEqual(before)
    await tag('danach')
    expect(await seqOf()).toBe(seq + 1)
    await readLog(client, dossierId)
  })

  it('because its event cannot be written leaves no rows either', async () => {
    const before = await databaseState()
    const row = written()
    for (const failing of [
      // No such log.
      () =>
        commit({ ...scope(), logId: crypto.randomUUID() }, 'question.created', async (tx) => {
          await tx.question.create({ data: row })
          return { result: row, changes: [change('question', null, row)] }
        }),
      // The log of another workspace.
      () =>
        commit({ ...scope(), workspaceId: crypto.randomUUID() }, 'question.created', async (tx) => {
          await tx.question.create({ data: row })
          return { result: row, changes: [change('question', null, row)] }
        }),
      // A value that is no JSON the database can keep.
      () =>
        commit(scope(), 'question.created', async (tx) => {
          await tx.question.create({ data: row })
          return { result: row, changes: [change('question', null, { id: row.id, title: '\ud83d' })] }
        }),
    ]) {
      await expect(failing()).rejects.toThrow()
    }
    expect(await databaseState()).toEqual(before)
  })

  it('between others that succeed leaves their numbers without a gap', async () => {
    const seq = await seqOf()
    const settled = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        index % 3 === 0
          ? commit(scope(), 'question.created', async (tx) => {
              await tx.question.create({ data: { ...written(), number: 100 + index } })
              if (index % 2 === 0) throw new Error('no')
              await tx.$queryRaw`SELECT 1 / 0`
              return { result: null, changes: [] }
            })
          : tag(`Notiz ${index}`),
      ),
    )
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    await suggestionsOf(setting)
    const { events, end } = await readLog(client, dossierId)
    expect(events.map((event) => event.seq)).toEqual(range(1, end.seq))
    expect(events.filter((event) => event.kind === 'claim.created')).toHaveLength(40)
    expect(end.seq).toBeGreaterThanOrEqual(seq + 40)
    expect((await snapshot()).questions).toEqual([])
  })

  it('that changes nothing writes no event', async () => {
    const before = await databaseState()
    expect(await commit(scope(), 'nothing.done', async () => ({ result: 7, changes: [] }))).toBe(7)
    expect(await databaseState()).toEqual(before)
  })
})

describe('the stream', () => {
  it('gives what is there already, then each event as it commits', async () => {
    await tag('vorher')
    const { seq } = await snapshot()
    const stream = await owner.api.events.stream({ dossierId })
    const before: DossierEvent[] = []
    while (before.length < seq) before.push((await stream.next()).value as DossierEvent)
    expect(before).toEqual(await listed())
    const waiting = stream.next()
    const claim = await tag('nachher')
    expect((await waiting).value).toMatchObject({
      seq: seq + 1,
      kind: 'claim.created',
      changes: [{ after: claim }],
    })
    await stream.return?.(undefined)
  })

  it('resumes after the last event a client saw, without loss or doubling, while 200 events are written', async () => {
    const start = await seqOf()
    const until = start + 200
    const writing = (async () => {
      for (let round = 0; round < 25; round++) {
        const { refused } = await outcomes(Array.from({ length: 8 }, (_, index) => tag(`${round} ${index}`)))
        expect(refused).toEqual([])
      }
    })()
    // Clients that lose their connection again and again, each after another number of events.
    const clients = [1, 3, 7, 19].map(async (leaveAfter) => {
      const seen: DossierEvent[] = []
      let last = start
      while (last < until) {
        const some = await collect({ lastEventId: String(last) }, until, leaveAfter)
        seen.push(...some)
        last = seen.at(-1)?.seq ?? last
      }
      return seen
    })
    const steady = collect({ after: start }, until)
    await writing
    const seen = await Promise.all([...clients, steady])
    const all = (await owner.api.events.list({ dossierId, after: start, limit: 500 })).slice(0, 200)
    for (const events of seen) {
      expect(events.map(({ seq }) => seq)).toEqual(range(start + 1, until))
      expect(events).toEqual(all)
    }
  })

  it('begins where it is asked to, and Last-Event-ID counts more than the address', async () => {
    for (const note of ['eins', 'zwei', 'drei']) await tag(note)
    const seq = await seqOf()
    const numbers = async (from: Parameters<typeof collect>[0]) =>
      (await collect(from, seq)).map((event) => event.seq)
    expect(await numbers({})).toEqual(range(1, seq))
    expect(await numbers({ after: seq - 1 })).toEqual([seq])
    expect(await numbers({ after: 0, lastEventId: String(seq - 2) })).toEqual([seq - 1, seq])
    expect(await numbers({ after: seq - 1, lastEventId: 'nonsense' })).toEqual([seq])
  })

  it('carries nothing of other dossiers', async () => {
    const seq = await seqOf()
    const other = await owner.api.dossiers.create({ workspaceId, name: 'Anderes' })
    const reading = collect({ after: seq }, seq + 1)
    await owner.api.dossiers.update({ dossierId: other.id, version: 1, name: 'Ganz anders' })
    const claim = await tag('hier')
    expect((await reading).map(({ changes }) => changes.map(({ id }) => id))).toEqual([[claim.id]])
  })

  it('ends for somebody who is no member any more, before the next event reaches them', async () => {
    const viewer = await aPerson('Vera Vogt')
    await join(workspaceId, owner, viewer, 'viewer')
    const { seq } = await snapshot()
    const stream = await viewer.api.events.stream({ dossierId, after: seq })
    const first = stream.next()
    await tag('noch dabei')
    expect((await first).value).toMatchObject({ seq: seq + 1 })
    await suggestionsOf(setting)
    const waiting = refusal(stream.next())
    const member = (await owner.api.members.list({ workspaceId })).find(({ userId }) => userId === viewer.id)
    await owner.api.members.remove({ workspaceId, memberId: member?.id ?? '' })
    await tag('nicht mehr für alle')
    expect(await waiting).toMatchObject({ status: 404 })
  })

  it('goes on after the connection that listens was lost, in whatever moment', async () => {
    const seq = await seqOf()
    const rounds = 12
    const reading = collect({ after: seq }, seq + 2 * rounds)
    for (let round = 0; round < rounds; round++) {
      await tag('vorher')
      // Sometimes while the stream still reads, sometimes while it waits.
      await sleep(round % 4 < 2 ? 0 : 30)
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'gegenlese events' AND datname = current_database()`,
      )
      await sleep(round % 2 ? 0 : 30)
      await tag('nachher')
    }
    expect((await reading).map((event) => event.seq)).toEqual(range(seq + 1, seq + 2 * rounds))
  })
})

describe('a snapshot', () => {
  it('holds exactly what the events up to its number made, while others write', async () => {
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map(tag))
    let isWriting = true
    const write = async (index: number) => {
      for (let round = 0; isWriting; round++) {
        const [one, two] = [claims[index % 4] as Claim, claims[(index + 1 + (round % 3)) % 4] as Claim]
        await Promise.allSettled([
          tag(`${index} ${round}`),
          owner.api.claims.update({ dossierId, claimId: one.id, version: round + 1, note: `${round}` }),
          owner.api.links.create({
            dossierId,
            kind: (['supports', 'contradicts', 'updates', 'refines'] as const)[round % 4] ?? 'supports',
            fromClaimId: one.id,
            toClaimIds: [two.id],
            note: `${index} ${round}`,
          }),
        ])
      }
    }
    const writers = [0, 1, 2].map(write)
    const taken = []
    for (let round = 0; round < 12; round++) taken.push(await snapshot())
    isWriting = false
    await Promise.all(writers)
    await suggestionsOf(setting)
    const { events } = await readLog(client, dossierId)
    const replay: Replay = new Map()
    let applied = 0
    for (const one of taken) {
      replayEvents(replay, events.slice(applied, one.seq))
      applied = one.seq
      expect(differences(replay, thingsOf(one))).toEqual([])
    }
    expect(applied).toBeGreaterThan(taken[0]?.seq ?? 0)
    expect(await database().link.count({ where: { dossierId } })).toBeGreaterThan(0)
  })
})
