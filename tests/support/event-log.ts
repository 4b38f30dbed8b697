import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Snapshot } from '#lib/schemas/snapshot.ts'

/** The one method of `pg`'s clients and pools this file needs. */
export interface Queryable {
  query<Row extends object>(text: string, values: unknown[]): Promise<{ rows: Row[] }>
}

export interface LoggedChange {
  entity: string
  id: string
  before: unknown
  after: unknown
}

export interface LoggedEvent {
  seq: number
  kind: string
  actorId: string | null
  changes: LoggedChange[]
}

interface EventRow {
  seq: string
  id: string
  workspace_id: string
  kind: string
  actor_id: string | null
  at: Date
  body: string
  previous: Buffer
  hash: Buffer
}

interface ValueRow {
  seq: string
  position: number
  entity: string
  entity_id: string
  salt: string
  before: unknown
  after: unknown
}

interface Body {
  id: string
  log: string
  workspace: string
  kind: string
  actor: string | null
  at: string
  changes: { entity: string; id: string; before: string | null; after: string | null }[]
}

/** Where a log stands: hand it back to go on from there. */
export interface Position {
  seq: number
  head: string
}

export const beginning: Position = { seq: 0, head: '0'.repeat(64) }

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const hashOf = (salt: string, value: unknown) =>
  value === null || value === undefined ? null : sha256(salt + canonicalize(value))

/**
 * Reads a log after `from` and checks all it promises, computed here anew and without the program's own functions:
 * numbers without a gap, each hash made of the body and the hash before, each body canonical and saying what the
 * columns say, each value's hash made of its salt and its canonical JSON, and the counter row standing at the end.
 * Values that were erased (salt empty) are left out of the last check, which is what erasing them means.
 * @throws Error naming the first event that breaks a promise
 */
export async function readLog(
  database: Queryable,
  logId: string,
  from: Position = beginning,
): Promise<{ events: LoggedEvent[]; end: Position }> {
  // The counter first: what commits after this question must not look like a gap.
  const { rows: logs } = await database.query<{ seq: string; head: Buffer }>(
    'SELECT seq, head FROM event_log WHERE id = $1',
    [logId],
  )
  const until = Number(logs[0]?.seq ?? 0)
  const range = [logId, from.seq, until]
  const { rows } = await database.query<EventRow>(
    'SELECT * FROM event WHERE log_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq',
    range,
  )
  const { rows: values } = await database.query<ValueRow>(
    'SELECT * FROM event_value WHERE log_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq, position',
    range,
  )
  const valuesOf = Map.groupBy(values, (value) => value.seq)
  let at = from
  const events = rows.map((row) => {
    at = checkEvent(logId, at, row, valuesOf.get(row.seq) ?? [])
    return {
      seq: Number(row.seq),
      kind: row.kind,
      actorId: row.actor_id,
      changes: (valuesOf.get(row.seq) ?? []).map(({ entity, entity_id, before, after }) => ({
        entity,
        id: entity_id,
        before,
        after,
      })),
    }
  })
  expectSame(logId, until, 'the counter row’s number', until, at.seq)
  expectSame(logId, until, 'the counter row’s hash', logs[0]?.head.toString('hex') ?? beginning.head, at.head)
  return { events, end: at }
}

function checkEvent(logId: string, last: Position, row: EventRow, values: readonly ValueRow[]): Position {
  const seq = Number(row.seq)
  const expect = (what: string, wanted: unknown, found: unknown) =>
    expectSame(logId, seq, what, wanted, found)
  expect('the number', last.seq + 1, seq)
  expect('the hash before', last.head, row.previous.toString('hex'))
  const head = sha256(`{"body":"${sha256(row.body)}","previous":"${last.head}","seq":${seq}}`)
  expect('the hash', head, row.hash.toString('hex'))
  const body = JSON.parse(row.body) as Body
  expect('the canonical body', canonicalize(body), row.body)
  const { changes, ...about } = body
  const columns = {
    actor: row.actor_id,
    at: row.at.toISOString(),
    id: row.id,
    kind: row.kind,
    log: logId,
    workspace: row.workspace_id,
  }
  expect('what the body says of the event', canonicalize(columns), canonicalize(about))
  expect('the number of values', changes.length, values.length)
  changes.forEach((change, index) => {
    const value = values[index] as ValueRow
    expect('the position of a value', index, value.position)
    expect('what a value is of', `${change.entity} ${change.id}`, `${value.entity} ${value.entity_id}`)
    if (value.salt === '') return
    expect('the hash of a value before', change.before, hashOf(value.salt, value.before))
    expect('the hash of a value after', change.after, hashOf(value.salt, value.after))
  })
  return { seq, head }
}

function expectSame(logId: string, seq: number, what: string, wanted: unknown, found: unknown): void {
  if (wanted === found) return
  throw new Error(`log ${logId}, event ${seq}: ${what} should be ${String(wanted)} and is ${String(found)}`)
}

/** What a log says there is: every thing as its last event left it, by `entity id`. */
export type Replay = Map<string, unknown>

/**
 * Applies events to a replay.
 * @throws Error when what an event says was there before is not what the events before it left
 */
export function replayEvents(replay: Replay, events: readonly LoggedEvent[]): void {
  for (const event of events) {
    for (const { entity, id, before, after } of event.changes) {
      const key = `${entity} ${id}`
      const known = replay.get(key) ?? null
      if (canonicalize(known) !== canonicalize(before ?? null)) {
        throw new Error(
          `event ${event.seq} (${event.kind}): ${key} was\n${canonicalize(known)}\nand the event says\n${canonicalize(before ?? null)}`,
        )
      }
      if (after === null || after === undefined) replay.delete(key)
      else replay.set(key, after)
    }
  }
}

/** The things of a dossier's snapshot as its log names them, for comparing the two. */
export function thingsOf(snapshot: Snapshot): Replay {
  const lists: Record<string, readonly { id: string }[]> = {
    dossier: [snapshot.dossier],
    article: snapshot.articles,
    exclusion: snapshot.exclusions,
    sentenceCheck: snapshot.sentenceChecks,
    claim: snapshot.claims,
    link: snapshot.links,
    question: snapshot.questions,
  }
  return new Map(
    Object.entries(lists).flatMap(([entity, things]) =>
      things.map((thing) => [`${entity} ${thing.id}`, thing]),
    ),
  )
}

/** What stands in one of two replays and not, or otherwise, in the other; empty when they are equal. */
export function differences(wanted: Replay, found: Replay): string[] {
  const keys = [...new Set([...wanted.keys(), ...found.keys()])]
  return keys.flatMap((key) => {
    const [one, other] = [canonicalize(wanted.get(key) ?? null), canonicalize(found.get(key) ?? null)]
    return one === other ? [] : [`${key}:\n  ${one}\n  ${other}`]
  })
}
