import type pg from 'pg'
import { expect } from 'vitest'
import { suggestLinksFor } from '#lib/commands/suggest-links.ts'
import type { Claim } from '#lib/schemas/claim.ts'
import type { Link } from '#lib/schemas/link.ts'
import type { Snapshot } from '#lib/schemas/snapshot.ts'
import { isValidRange } from '#lib/text/offsets.ts'
import { describeRange } from '#lib/text/selectors.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import {
  beginning,
  differences,
  type LoggedEvent,
  type Position,
  type Replay,
  readLog,
  replayEvents,
  thingsOf,
} from '#tests/support/event-log.ts'
import { look, type Place, permitted, type Room, type World } from './world.ts'

/** What was found so far: logs are read on from where they were. */
export interface Ledger {
  positions: Map<string, Position>
  replays: Map<string, Replay>
  texts: Map<string, string>
}

export const emptyLedger = (): Ledger => ({ positions: new Map(), replays: new Map(), texts: new Map() })

/** The logs that got events since they were last read. */
export async function movedLogs(client: pg.Client, ledger: Ledger): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string; seq: string }>('SELECT id, seq FROM event_log')
  return new Set(
    rows.filter(({ id, seq }) => Number(seq) !== (ledger.positions.get(id)?.seq ?? 0)).map(({ id }) => id),
  )
}

/**
 * Checks a dossier against every rule of the design that exists: its log, what the log makes when it is replayed, its
 * rows, its texts. Returns the events that are new.
 */
export async function checkDossier(
  client: pg.Client,
  world: World,
  ledger: Ledger,
  place: Place,
): Promise<LoggedEvent[]> {
  const { dossierId, room } = place
  await suggestLinksFor({ workspaceId: room.workspaceId }, dossierId, [])
  const snapshot = await look(world, place)
  const events = await readOn(client, ledger, dossierId)
  for (const event of events) checkEvent(event, room)
  const replay = ledger.replays.get(dossierId) as Replay
  expect(differences(replay, thingsOf(snapshot)), `${dossierId}: its log and its tables`).toEqual([])
  expect(snapshot.seq).toBe(ledger.positions.get(dossierId)?.seq)
  await checkTexts(client, ledger, snapshot)
  checkClaims(snapshot)
  checkLinks(snapshot)
  checkQuestions(snapshot)
  checkSpans(snapshot)
  await checkRows(client, snapshot)
  return events
}

/** Checks the log of a workspace, which is of the same make; its tags are in every snapshot. */
export async function checkWorkspace(client: pg.Client, ledger: Ledger, room: Room): Promise<LoggedEvent[]> {
  const events = await readOn(client, ledger, room.workspaceId)
  for (const event of events) checkEvent(event, room)
  const logged = [...(ledger.replays.get(room.workspaceId) ?? [])].filter(([key]) => key.startsWith('tag '))
  const tags = await room.owner.api.tags.list({ workspaceId: room.workspaceId })
  const { rows } = await client.query('SELECT id FROM tag WHERE workspace_id = $1', [room.workspaceId])
  expect(logged).toHaveLength(rows.length)
  for (const tag of tags) expect(new Map(logged).get(`tag ${tag.id}`)).toEqual(tag)
  const names = tags.filter(({ deletedAt }) => !deletedAt).map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  room.tags = tags
  return events
}

async function readOn(client: pg.Client, ledger: Ledger, logId: string): Promise<LoggedEvent[]> {
  const { events, end } = await readLog(client, logId, ledger.positions.get(logId) ?? beginning)
  const replay = ledger.replays.get(logId) ?? new Map()
  replayEvents(replay, events)
  ledger.replays.set(logId, replay)
  ledger.positions.set(logId, end)
  return events
}

interface Versioned {
  version?: number
  status?: string
}

/** Only members who may write stand in a log; versions rise by one; the program itself only ever suggests. */
function checkEvent(event: LoggedEvent, room: Room): void {
  const what = `event ${event.seq} (${event.kind})`
  if (event.actorId !== null) {
    const actor = room.people.find(({ person }) => person.id === event.actorId)
    // What joining and inviting wrote came before the commands.
    const isSettingUp = /^(member|invitation|workspace)\./.test(event.kind)
    if (!isSettingUp) expect(permitted(actor?.role ?? null, 'claim.create'), `${what}: its actor`).toBe(true)
  }
  expect(event.changes.length, `${what}: its changes`).toBeGreaterThan(0)
  const named = event.changes.map(({ entity, id }) => `${entity} ${id}`)
  expect(new Set(named).size, `${what}: names a thing twice`).toBe(named.length)
  for (const change of event.changes) {
    const [before, after] = [change.before as Versioned | null, change.after as Versioned | null]
    expect(before ?? after, `${what}: neither before nor after`).not.toBeNull()
    if (after?.version !== undefined) {
      const risen = after.version - (before?.version ?? 0)
      // Several links confirmed together may each add to one question.
      expect(change.entity === 'question' ? Math.min(risen, 1) : risen, `${what}: ${change.entity}`).toBe(1)
    }
    if (event.actorId !== null) continue
    expect(before, `${what}: the program changed what is there`).toBeNull()
    expect(after?.status, `${what}: the program decided`).toBe('suggested')
  }
}

/** The texts and files of every version ever seen are what they were. */
async function checkTexts(client: pg.Client, ledger: Ledger, snapshot: Snapshot): Promise<void> {
  const { rows } = await client.query<{
    id: string
    number: number
    article_id: string
    text: string
    raw: string
  }>(
    `SELECT id, number, article_id, text, encode(sha256(raw), 'hex') AS raw FROM article_version
     WHERE dossier_id = $1 ORDER BY article_id, number`,
    [snapshot.dossier.id],
  )
  let last = { article: '', number: 0 }
  for (const row of rows) {
    const print = `${row.raw} ${row.text}`
    expect(ledger.texts.get(row.id) ?? print, `version ${row.id}: its text`).toBe(print)
    ledger.texts.set(row.id, print)
    expect(row.number, 'version numbers').toBe(row.article_id === last.article ? last.number + 1 : 1)
    last = { article: row.article_id, number: row.number }
  }
  for (const { versionId, text } of snapshot.texts) expect(ledger.texts.get(versionId)?.slice(65)).toBe(text)
}

/** The text of a version of whatever age. */
const textOf = (rows: Map<string, string>, versionId: string) => rows.get(versionId)

function checkClaims(snapshot: Snapshot): void {
  const texts = new Map(snapshot.texts.map(({ versionId, text }) => [versionId, text]))
  const tags = new Set(snapshot.tags.map(({ id }) => id))
  for (const claim of snapshot.claims) {
    expect(claim.anchors.length, `claim ${claim.id}: its passages`).toBeGreaterThan(0)
    expect(snapshot.articles.some(({ id }) => id === claim.articleId)).toBe(true)
    for (const tagId of claim.tagIds) expect(tags.has(tagId)).toBe(true)
    for (const anchor of claim.anchors) checkAnchor(claim, anchor, textOf(texts, anchor.articleVersionId))
    const ids = claim.quantities.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
}

function checkAnchor(claim: Claim, anchor: Claim['anchors'][number], text: string | undefined): void {
  const { start, end, quote, prefix, suffix } = anchor
  expect(end - start, `claim ${claim.id}: its length`).toBe(quote.length)
  // The snapshot carries the newest texts only; what was checked while it was the newest cannot have changed since.
  if (text === undefined) return
  expect(isValidRange(text, start, end), `claim ${claim.id}: its passage`).toEqual({ ok: true })
  expect({ quote, prefix, suffix }).toEqual(describeRange(text, start, end))
}

const holds = (link: Link) => link.status === 'confirmed' && link.deletedAt === null

function checkLinks(snapshot: Snapshot): void {
  const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]))
  const rows = new Set<string>()
  const opposed = new Set<string>()
  for (const link of snapshot.links) {
    const what = `link ${link.id}`
    expect(link.lowClaimId < link.highClaimId, `${what}: its order, and not to itself`).toBe(true)
    const pair = `${link.lowClaimId} ${link.highClaimId}`
    expect(rows.has(`${pair} ${link.kind}`), `${what}: a second row of its pair and kind`).toBe(false)
    rows.add(`${pair} ${link.kind}`)
    const [low, high] = [claims.get(link.lowClaimId), claims.get(link.highClaimId)]
    expect(low && high, `${what}: an end in another dossier`).toBeTruthy()
    const has = (claim: Claim | undefined, id: string | null) =>
      id === null || claim?.quantities.some((quantity) => quantity.id === id)
    expect(has(low, link.lowQuantityId) && has(high, link.highQuantityId), `${what}: its quantities`).toBe(
      true,
    )
    expect(link.direction === 'none').toBe(link.kind === 'duplicate' || link.kind === 'contradicts')
    if (link.nature !== null) expect(link.kind).toBe('contradicts')
    if (!holds(link)) continue
    if (link.kind !== 'duplicate' && link.kind !== 'contradicts') continue
    expect(opposed.has(pair), `${what}: duplicate and contradiction at once`).toBe(false)
    opposed.add(pair)
  }
  checkClusters(snapshot.links.filter(holds))
}

/** No contradiction between claims that duplicates lead from one to the other; found by walking. */
function checkClusters(links: readonly Link[]): void {
  const beside = new Map<string, string[]>()
  for (const { kind, lowClaimId: low, highClaimId: high } of links) {
    if (kind !== 'duplicate') continue
    beside.set(low, [...(beside.get(low) ?? []), high])
    beside.set(high, [...(beside.get(high) ?? []), low])
  }
  for (const link of links) {
    if (link.kind !== 'contradicts') continue
    const reached = new Set([link.lowClaimId])
    for (const id of reached) for (const next of beside.get(id) ?? []) reached.add(next)
    expect(reached.has(link.highClaimId), `link ${link.id}: a contradiction among duplicates`).toBe(false)
  }
}

function checkQuestions(snapshot: Snapshot): void {
  const claims = new Map(snapshot.claims.map((claim) => [claim.id, claim]))
  const numbers = snapshot.questions.map(({ number }) => number).sort((one, other) => one - other)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  for (const question of snapshot.questions) {
    for (const { claimId, quantityId } of question.claims) {
      const claim = claims.get(claimId)
      expect(claim, `question ${question.number}: a claim of another dossier`).toBeDefined()
      if (quantityId) expect(claim?.quantities.some(({ id }) => id === quantityId)).toBe(true)
    }
  }
}

function checkSpans(snapshot: Snapshot): void {
  const texts = new Map(snapshot.texts.map((text) => [text.versionId, text]))
  for (const exclusion of snapshot.exclusions) {
    const text = texts.get(exclusion.articleVersionId)
    if (text) expect(isValidRange(text.text, exclusion.start, exclusion.end)).toEqual({ ok: true })
  }
  for (const check of snapshot.sentenceChecks) {
    const text = texts.get(check.articleVersionId)
    if (!text) continue
    const sentences = splitSentences(text.text, text.blocks)
    expect(sentences.some(({ start, end }) => start === check.start && end === check.end)).toBe(true)
  }
}

/** No row of the dossier stands outside what its snapshot shows. */
async function checkRows(
  client: pg.Client,
  { dossier, claims, links, questions, articles }: Snapshot,
): Promise<void> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM article WHERE dossier_id = $1) AS articles,
       (SELECT count(*)::int FROM claim WHERE dossier_id = $1) AS claims,
       (SELECT count(*)::int FROM link WHERE dossier_id = $1) AS links,
       (SELECT count(*)::int FROM question WHERE dossier_id = $1) AS questions,
       (SELECT count(*)::int FROM question_claim WHERE dossier_id = $1) AS asked,
       (SELECT count(*)::int FROM claim_anchor JOIN claim ON claim.id = claim_id WHERE dossier_id = $1) AS anchors,
       (SELECT count(*)::int FROM quantity JOIN claim ON claim.id = claim_id WHERE dossier_id = $1) AS quantities,
       (SELECT count(*)::int FROM claim_tag JOIN claim ON claim.id = claim_id WHERE dossier_id = $1) AS tagged`,
    [dossier.id],
  )
  const sum = <T>(from: readonly T[], count: (one: T) => number) =>
    from.reduce((total, one) => total + count(one), 0)
  expect(rows[0]).toEqual({
    articles: articles.length,
    claims: claims.length,
    links: links.length,
    questions: questions.length,
    asked: sum(questions, (question) => question.claims.length),
    anchors: sum(claims, ({ anchors }) => anchors.length),
    quantities: sum(claims, ({ quantities }) => quantities.length),
    tagged: sum(claims, ({ tagIds }) => tagIds.length),
  })
}
