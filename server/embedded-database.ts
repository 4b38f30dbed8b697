import { setTimeout as sleep } from 'node:timers/promises'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'
import { createCluster } from './create-cluster.ts'
import { codeOf, type DataFolder, messageOf, superuserPassword } from './data-folder.ts'
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { StartupError } from './startup-error.ts'

/**
 * Who uses the database is known to the database: every process that uses it holds a session with a shared advisory
 * lock, and the program that serves people another one of its own. A session ends with its process, however that ends,
 * so that no lock can be left behind and no process number mistaken for another's. The last to leave stops the server.
 */
const LOCKS = { class: 72_707_369, user: 1, program: 2 }

/** Name of the program's database, and of the role that owns it: an ordinary one, as on a server run by others. */
const NAME = 'gegenlese'

const SERVED_NAME = 'gegenlese program'
const RETRY_MS = 50
const OPEN_TIMEOUT_MS = 150_000
const WRONG_PASSWORD = '28P01'
const RESUME_MS = 500
const CONNECT_TIMEOUT_MS = 10_000

export interface EmbeddedDatabase {
  /** Connection string of the program's role. */
  url: string
  /** Leaves the database; the last to leave stops it. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** There is one program to a data folder; any number of commands join its database or start it for themselves. */
  as: 'program' | 'command'
  /** Told when the database has gone away or come back under the open program. */
  report?: (message: string) => void
  /** False in tests only: faster, but a power failure loses what was saved. */
  durable?: boolean
}

interface Session {
  server: Postmaster
  client: Client
}

/**
 * Opens the embedded database of a data folder: makes it, starts it or joins the running one.
 * While it is open as `program`, a server that goes away is started again on the same port.
 * @throws StartupError if another program has the folder, or the database cannot be made or started
 */
export async function openEmbeddedDatabase(
  data: DataFolder,
  options: OpenOptions,
): Promise<EmbeddedDatabase> {
  let session = await enter(data, options)
  let closing = false

  async function resume(): Promise<void> {
    options.report?.('The database went away; starting it again.')
    while (!closing) {
      try {
        const port = session.server.port
        session = await enter(data, options)
        if (session.server.port !== port) throw new Error('its port was taken meanwhile; restart Gegenlese')
        watch()
        options.report?.('The database is back.')
        return
      } catch (error) {
        options.report?.(`The database is still away: ${messageOf(error)}`)
        await sleep(RESUME_MS)
      }
    }
  }
  function watch(): void {
    session.client.once('end', () => {
      if (!closing) void resume()
    })
  }
  if (options.as === 'program') watch()

  return {
    url: connectionString(data, session.server.port),
    async close() {
      closing = true
      await leave(data, session)
    },
  }
}

function connectionString(data: DataFolder, port: number, role = NAME, database = NAME): string {
  return `postgresql://${role}:${superuserPassword(data)}@127.0.0.1:${port}/${database}`
}

async function enter(data: DataFolder, options: OpenOptions): Promise<Session> {
  const durable = options.durable ?? true
  await createCluster(data, durable)
  const deadline = Date.now() + OPEN_TIMEOUT_MS
  while (Date.now() < deadline) {
    const server = (await findPostmaster(data)) ?? (await startPostmaster(data, durable))
    const session = await register(data, server, options)
    if (session) {
      await createDatabase(data, session.client)
      return session
    }
    // The last user is just stopping the server: wait for its end and start it again.
    await sleep(RETRY_MS)
  }
  throw new StartupError(`The database in ${data.path} could not be opened: it keeps stopping.`)
}

/** Undefined if the server is on its way down. */
async function register(
  data: DataFolder,
  server: Postmaster,
  options: OpenOptions,
): Promise<Session | undefined> {
  const client = new Client({
    connectionString: connectionString(data, server.port, 'postgres', 'postgres'),
    application_name:
      options.as === 'program' ? `${SERVED_NAME} ${process.pid}` : `gegenlese command ${process.pid}`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  })
  // A lost connection is followed by `end`, which is where it is dealt with.
  client.on('error', () => {})
  try {
    await client.connect()
    if (!(await tryLock(client, 'pg_try_advisory_lock_shared', LOCKS.user))) {
      await client.end()
      return undefined
    }
  } catch (error) {
    if (codeOf(error) === WRONG_PASSWORD) {
      throw new StartupError(
        `The database in ${data.path} does not accept the password in ${data.path}/database-password: restore that file.`,
      )
    }
    return undefined
  }
  if (options.as === 'program' && !(await claimProgram(client))) {
    const holder = await programProcess(client)
    await leave(data, { server, client })
    throw new StartupError(
      `Gegenlese is already running on the data folder ${data.path} (process ${holder}). Stop that one first, or give this one a folder of its own: DATA_DIR=/path/to/folder`,
    )
  }
  return { server, client }
}

/** The session of a program that was killed a moment ago takes that moment to end. */
async function claimProgram(client: Client): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await tryLock(client, 'pg_try_advisory_lock', LOCKS.program)) return true
    await sleep(RETRY_MS)
  }
  return false
}

async function programProcess(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted`,
    [LOCKS.class, LOCKS.program],
  )
  return rows[0]?.name.slice(SERVED_NAME.length).trim() ?? 'unknown'
}

async function tryLock(
  client: Client,
  function_: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  lock: number,
): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`SELECT ${function_}($1, $2) AS locked`, [
    LOCKS.class,
    lock,
  ])
  return rows[0]?.locked ?? false
}

async function leave(data: DataFolder, { server, client }: Session): Promise<void> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1, $2)', [LOCKS.class, LOCKS.user])
    const isLast = await tryLock(client, 'pg_try_advisory_lock', LOCKS.user)
    // Held until the server has ended this session: who comes now sees that it is going down.
    if (isLast) await stopPostmaster(data, server)
  } catch {
    // The server is gone already.
  }
  await client.end().catch(() => {})
}

async function createDatabase(data: DataFolder, client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME])
  if (rowCount) return
  const [role, password] = [escapeIdentifier(NAME), escapeLiteral(superuserPassword(data))]
  await unlessThere(client, `CREATE ROLE ${role} LOGIN CREATEDB PASSWORD ${password}`)
  await unlessThere(client, `CREATE DATABASE ${role} OWNER ${role}`)
}

/** Two commands may do this at the same moment. */
async function unlessThere(client: Client, statement: string): Promise<void> {
  const duplicate = ['42710', '42P04', '23505']
  try {
    await client.query(statement)
  } catch (error) {
    if (!duplicate.includes(codeOf(error) ?? '')) throw error
  }
}
