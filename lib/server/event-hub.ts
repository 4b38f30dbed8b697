import { EventEmitter } from 'node:events'
import pg from 'pg'
import { log } from '#lib/server/log.ts'

const channel = 'gegenlese_events'

interface Hub {
  emitter: EventEmitter
  client: pg.Client | null
  starting: Promise<void> | null
}

const shared = globalThis as typeof globalThis & { gegenleseHub?: Hub }

function hub(): Hub {
  if (!shared.gegenleseHub) {
    const emitter = new EventEmitter()
    emitter.setMaxListeners(0)
    shared.gegenleseHub = { emitter, client: null, starting: null }
  }
  return shared.gegenleseHub
}

async function listen(state: Hub): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'gegenlese events',
  })
  client.on('notification', (message) => {
    const logId = message.payload?.split(' ')[0]
    if (logId) state.emitter.emit(logId)
  })
  const lost = (error?: Error) => {
    if (state.client !== client) return
    state.client = null
    state.starting = null
    log.warn({ error: error?.message }, 'event listener lost its connection')
    // Wakes every stream: each reads what it lacks, which also makes the hub connect again.
    state.emitter.emit('reconnect')
  }
  client.on('error', lost)
  client.on('end', () => lost())
  await client.connect()
  await client.query(`LISTEN ${channel}`)
  state.client = client
}

/** Makes sure this process hears NOTIFY; one connection whatever the number of streams. */
export async function ensureListening(): Promise<void> {
  const state = hub()
  if (state.client) return
  state.starting ??= listen(state).catch((error) => {
    state.starting = null
    throw error
  })
  await state.starting
}

/**
 * Calls `wake` whenever one of the logs got an event, and after a lost connection came back.
 * Returns the function that stops it. A wake carries no data: readers ask the log for what they lack.
 */
export function onEvent(logIds: readonly string[], wake: () => void): () => void {
  const { emitter } = hub()
  const names = [...logIds, 'reconnect']
  for (const name of names) emitter.on(name, wake)
  return () => {
    for (const name of names) emitter.off(name, wake)
  }
}

/** Ends the listening connection and wakes every stream so that it can end. */
export async function closeHub(): Promise<void> {
  const state = hub()
  const client = state.client
  state.client = null
  state.starting = null
  await client?.end().catch(() => undefined)
}
