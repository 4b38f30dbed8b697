import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 as uuidv7 } from 'uuid'
import type { Change, Entity } from '#lib/schemas/event.ts'
import { database, type Tx } from '#lib/server/db.ts'

/** The log an event goes to: a dossier's, or the workspace's own. */
export interface LogScope {
  logId: string
  workspaceId: string
  /** Null when the program itself acts, e.g. the analysis. */
  actorId: string | null
}

export interface Outcome<T> {
  result: T
  changes: Change[]
}

/** One change of the log. `before` and `after` are what the API presents; both are JSON. */
export function change<T extends { id: string }>(
  entity: Entity | string,
  before: T | null,
  after: T | null,
): Change {
  const id = (after ?? before)?.id
  if (!id) throw new Error('a change needs a before or an after')
  return { entity, id, before, after }
}

/**
 * The one way to write: runs `work` in a transaction and appends one event with what it changed, or
 * appends nothing when it changed nothing. Rolls both back together. Returns the work's result.
 */
export async function commit<T>(
  scope: LogScope,
  kind: string,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<T> {
  return database().$transaction(async (tx) => {
    const { result, changes } = await work(tx)
    const merged = mergeChanges(changes)
    if (merged.length > 0) await append(tx, scope, kind, merged)
    return result
  })
}

/** A thing that one command changed several times stands once in its event: as it was first, and as it is last. */
function mergeChanges(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>()
  for (const item of changes) {
    const key = `${item.entity} ${item.id}`
    const earlier = merged.get(key)
    merged.set(key, earlier ? { ...item, before: earlier.before } : item)
  }
  return [...merged.values()].filter(({ before, after }) => before !== null || after !== null)
}

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Hash of a value as it stands in an event's body: null for no value, else SHA-256 of salt and RFC 8785 JSON. */
export function valueHash(salt: string, value: unknown): string | null {
  return value === null || value === undefined ? null : sha256Hex(`${salt}${canonicalize(value)}`)
}

/** Appends one event. Must be the last statement of its transaction: the log's counter stays locked until commit. */
async function append(tx: Tx, scope: LogScope, kind: string, changes: Change[]): Promise<void> {
  const id = uuidv7()
  const at = new Date().toISOString()
  const values = changes.map((item) => ({ ...item, salt: randomBytes(16).toString('hex') }))
  const body = canonicalize({
    actor: scope.actorId,
    at,
    changes: values.map((value) => ({
      after: valueHash(value.salt, value.after),
      before: valueHash(value.salt, value.before),
      entity: value.entity,
      id: value.id,
    })),
    id,
    kind,
    log: scope.logId,
    workspace: scope.workspaceId,
  })
  await tx.$queryRaw`SELECT append_event(${scope.logId}::uuid, ${scope.workspaceId}::uuid, ${id}::uuid, ${kind},
    ${scope.actorId}::uuid, ${at}::timestamptz, ${body}, ${JSON.stringify(values)}::jsonb)`
}

/** Opens the log of a new dossier or workspace; in the transaction that makes it. */
export async function openLog(tx: Tx, logId: string, workspaceId: string): Promise<void> {
  await tx.eventLog.create({ data: { id: logId, workspaceId, head: new Uint8Array(32) } })
}

/** Serialises what must look at a whole dossier before it writes. Held until the transaction ends. */
export async function lockDossier(tx: Tx, dossierId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${dossierId}, 0))`
}
