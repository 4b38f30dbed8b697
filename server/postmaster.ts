import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresBinaries } from './binaries.ts'
import { CLUSTER, codeOf, type DataFolder } from './data-folder.ts'
import { exitOf, spawnDatabaseProcess } from './database-process.ts'
import { StartupError } from './startup-error.ts'

/** A PostgreSQL server that runs on the cluster of a data folder. */
export interface Postmaster {
  pid: number
  port: number
}

/** Recovery after a crash replays what was written since the last checkpoint, which takes seconds, rarely more. */
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 8_000
const POLL_MS = 15
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

const clusterOf = (data: DataFolder) => path.join(data.path, CLUSTER)
const pidFile = (data: DataFolder) => path.join(data.path, CLUSTER, 'postmaster.pid')
const portFile = (data: DataFolder) => path.join(data.path, 'database-port')
const logFile = (data: DataFolder) => path.join(data.path, 'database.log')

/**
 * The server that runs on the cluster, whoever started it: also one left over from a program that was killed.
 * Waits for one that is just starting or stopping.
 */
export async function findPostmaster(data: DataFolder): Promise<Postmaster | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const found = readPidFile(data)
    if (!found || !isRunning(data, found.pid)) return undefined
    if (found.status === 'ready') return found
    await sleep(POLL_MS)
  }
  throw new StartupError(`The database in ${data.path} does not get ready; see ${logFile(data)}.`)
}

/** Lines of the file: process, folder, start time, port, socket folder, address, shared memory, status. */
function readPidFile(data: DataFolder): (Postmaster & { status: string }) | undefined {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Whether the process is the cluster's server, and not another program that got its number after a kill or a reboot. */
function isRunning(data: DataFolder, pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A server works inside its cluster's folder.
    if (process.platform !== 'linux') return true
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterOf(data))
  } catch {
    return false
  }
}

/**
 * Starts a server on the cluster; if another process does so at the same moment, that one's is returned.
 * The server runs on when this process dies: a kill loses nothing, and who comes next takes the server over.
 * @param durable false in tests only: faster, but a power failure loses what was committed
 */
export async function startPostmaster(data: DataFolder, durable: boolean): Promise<Postmaster> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let port = keptPort(data) ?? (await freePort())
  while (Date.now() < deadline) {
    const { server, complaint } = await trySpawn(data, port, durable)
    if (server) {
      writeFileSync(portFile(data), String(port))
      return server
    }
    if (complaint.includes('"postmaster.pid" already exists')) {
      const other = await findPostmaster(data)
      if (other) return other
      // PostgreSQL takes any process of the same user for its server if it has the number of a killed one.
      rmSync(pidFile(data), { force: true })
    } else if (complaint.includes('could not bind')) {
      port = await freePort()
    } else if (complaint.includes('pre-existing shared memory block')) {
      await sleep(200) // processes of a killed server are still on their way out
    } else {
      throw new StartupError(`The database in ${data.path} does not start.\n${complaint.trim()}`)
    }
  }
  throw new StartupError(`The database in ${data.path} does not start; see ${logFile(data)}.`)
}

/** The port of last time: a program whose database went away finds it again there, whoever starts it. */
function keptPort(data: DataFolder): number | undefined {
  if (!existsSync(portFile(data))) return undefined
  const port = Number(readFileSync(portFile(data), 'utf8'))
  return port > 0 && port < 65_536 ? port : undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function trySpawn(
  data: DataFolder,
  port: number,
  durable: boolean,
): Promise<{ server?: Postmaster; complaint: string }> {
  const log = openLog(data)
  const { postgres } = postgresBinaries(data.account)
  const child = spawnDatabaseProcess(
    data,
    postgres,
    clusterOf(data),
    (folder) => ['-D', folder, ...settings(port, durable)],
    { output: log.handle, detached: true },
  )
  closeSync(log.handle)
  child.unref()
  let hasEnded = false
  const end = exitOf(child).then(() => {
    hasEnded = true
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!hasEnded && Date.now() < deadline) {
    const found = readPidFile(data)
    if (found && found.pid === child.pid && found.status === 'ready') return { server: found, complaint: '' }
    await Promise.race([end, sleep(POLL_MS)])
  }
  return { complaint: log.sinceOpened() }
}

/** PostgreSQL writes to a file, not to this process, which may be gone before it. */
function openLog(data: DataFolder): { handle: number; sinceOpened: () => string } {
  const file = logFile(data)
  const size = existsSync(file) ? statSync(file).size : 0
  const isFull = size > LOG_LIMIT_BYTES
  const start = isFull ? 0 : size
  return {
    handle: openSync(file, isFull ? 'w' : 'a', 0o600),
    sinceOpened: () => readFileSync(file).subarray(start).toString('utf8'),
  }
}

function settings(port: number, durable: boolean): string[] {
  const safety = durable ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Stops the server: open transactions are rolled back, what was committed stays. */
export async function stopPostmaster(data: DataFolder, { pid }: Postmaster): Promise<void> {
  if (!isRunning(data, pid)) return
  process.kill(pid, 'SIGINT')
  if (await isGone(data, pid)) return
  process.kill(pid, 'SIGQUIT')
  await isGone(data, pid)
}

async function isGone(data: DataFolder, pid: number): Promise<boolean> {
  const deadline = Date.now() + STOP_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (readPidFile(data)?.pid !== pid) return true
    await sleep(POLL_MS)
  }
  return false
}
