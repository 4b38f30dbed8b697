import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { POSTGRES_MAJOR, postgresBinaries } from './binaries.ts'
import { CLUSTER, codeOf, type DataFolder, handOver, keptSecret, messageOf } from './data-folder.ts'
import { StartupError } from './startup-error.ts'

/** A PostgreSQL server that runs on the cluster of a data folder. */
export interface RunningServer {
  pid: number
  port: number
}

export interface ClusterOptions {
  /** Tests give up durability for speed. */
  durable: boolean
}

/** Recovery after a crash replays what was written since the last checkpoint, which takes seconds, rarely more. */
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 8_000
const POLL_MS = 15
const NEEDED_BYTES = 200 * 1024 * 1024
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

const cluster = (data: DataFolder) => path.join(data.path, CLUSTER)
const log = (data: DataFolder) => path.join(data.path, 'database.log')

/** Secrets of the program must not reach the database's processes, nor PG* variables change what they do. */
const processEnvironment = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LANG: 'C',
  LC_ALL: 'C',
  TZ: 'UTC',
}

export function superuserPassword(data: DataFolder): string {
  return keptSecret(data.path, 'database-password')
}

/** Makes the cluster unless it is there. It gets its name only when it is complete. */
export async function createCluster(data: DataFolder, options: ClusterOptions): Promise<void> {
  const target = cluster(data)
  if (existsSync(target)) return checkVersion(target)
  checkDiskSpace(data.path)
  removeDrafts(data.path)
  const draft = path.join(data.path, `${CLUSTER}.new-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    mkdirSync(draft, { mode: 0o700 })
    handOver(draft, data.account)
    const passwordFile = path.join(draft, 'password')
    writeFileSync(passwordFile, superuserPassword(data), { mode: 0o600 })
    handOver(passwordFile, data.account)
    await initdb(data, path.join(draft, 'data'), passwordFile, options)
    renameSync(path.join(draft, 'data'), target)
  } catch (error) {
    // Another process may have been first: then its cluster is as good as ours.
    if (!existsSync(target)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function checkVersion(target: string): void {
  const version = readFileSync(path.join(target, 'PG_VERSION'), 'utf8').trim()
  if (version === POSTGRES_MAJOR) return
  throw new StartupError(
    `The database in ${target} was made by PostgreSQL ${version}; this version of Gegenlese brings PostgreSQL ${POSTGRES_MAJOR}. Use the version of Gegenlese that made it, or another DATA_DIR.`,
  )
}

function checkDiskSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= NEEDED_BYTES) return
  const [free, needed] = [bavail * bsize, NEEDED_BYTES].map((bytes) => Math.floor(bytes / 1024 / 1024))
  throw new StartupError(
    `There is not enough space for the database in ${folder}: ${free} MB free, ${needed} MB needed. Make room, or choose another folder: DATA_DIR=/path/to/folder`,
  )
}

/** What interrupted creations left behind. */
function removeDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const maker = new RegExp(`^${CLUSTER}\\.new-(\\d+)-`).exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

async function initdb(
  data: DataFolder,
  target: string,
  passwordFile: string,
  options: ClusterOptions,
): Promise<void> {
  const child = spawn(
    postgresBinaries(data).initdb,
    [
      `--pgdata=${target}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts as German does (Apfel, Äpfel, Zebra) on every machine, whichever locales it has.
      '--locale-provider=icu',
      '--icu-locale=de',
      '--locale=C',
      ...(options.durable ? [] : ['--no-sync']),
    ],
    { ...data.account, cwd: data.path, env: processEnvironment, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const status = await exitOf(child)
  if (status !== 0) {
    throw new StartupError(
      `The database could not be made in ${data.path}: initdb ended with ${status}.\n${output.trim()}`,
    )
  }
}

/** Exit code, or the name of the signal. */
function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartupError(`${child.spawnfile} could not be run: ${error.message}`)),
    )
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
}

/**
 * The server that runs on the cluster, whoever started it: also one left over from a program that was killed.
 * Waits for one that is just starting or stopping.
 */
export async function findServer(data: DataFolder): Promise<RunningServer | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const found = readPidFile(data)
    if (!found) return undefined
    if (!isServerOf(found.pid, cluster(data))) return undefined
    if (found.status === 'ready') return { pid: found.pid, port: found.port }
    await sleep(POLL_MS)
  }
  throw new StartupError(`The database in ${data.path} does not get ready; see ${log(data)}.`)
}

const pidFile = (data: DataFolder) => path.join(cluster(data), 'postmaster.pid')

/** Lines of the file: process, folder, start time, port, socket folder, address, shared memory, status. */
function readPidFile(data: DataFolder): (RunningServer & { status: string }) | undefined {
  let lines: string[]
  try {
    lines = readFileSync(pidFile(data), 'utf8').split('\n')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new StartupError(`The data folder ${data.path} belongs to another user (${messageOf(error)}).`)
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** A PostgreSQL server works inside its cluster's folder, which tells it from another program with the same number. */
function isServerOf(pid: number, folder: string): boolean {
  if (!(pid > 0) || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

/**
 * Starts a server on the cluster; if another process does so at the same moment, that one is returned.
 * It runs on when this process dies, so that a kill never takes the database down with it.
 */
export async function startServer(data: DataFolder, options: ClusterOptions): Promise<RunningServer> {
  const deadline = Date.now() + START_TIMEOUT_MS
  let port = keptPort(data) ?? (await freePort())
  while (Date.now() < deadline) {
    const { server, complaint } = await trySpawn(data, port, options)
    if (server) {
      writeFileSync(portFile(data), String(port))
      return server
    }
    if (complaint.includes('"postmaster.pid" already exists')) {
      const other = await findServer(data)
      if (other) return other
      removeForeignPidFile(data)
    } else if (/could not bind|Address already in use/.test(complaint)) {
      port = await freePort()
    } else if (complaint.includes('pre-existing shared memory block')) {
      await sleep(200) // processes of a killed server are still on their way out
    } else {
      throw new StartupError(`The database in ${data.path} does not start.\n${complaint.trim()}`)
    }
  }
  throw new StartupError(`The database in ${data.path} does not start; see ${log(data)}.`)
}

const portFile = (data: DataFolder) => path.join(data.path, 'database-port')

/** The port of last time: a program whose database went away finds it again there, whoever starts it. */
function keptPort(data: DataFolder): number | undefined {
  if (!existsSync(portFile(data))) return undefined
  const port = Number(readFileSync(portFile(data), 'utf8'))
  return port > 0 && port < 65_536 ? port : undefined
}

/**
 * PostgreSQL does not start if the process number in the file of a killed server belongs to another program of the same
 * user by now, as happens after a reboot.
 */
function removeForeignPidFile(data: DataFolder): void {
  const found = readPidFile(data)
  if (found && !isServerOf(found.pid, cluster(data))) rmSync(pidFile(data), { force: true })
}

async function trySpawn(
  data: DataFolder,
  port: number,
  options: ClusterOptions,
): Promise<{ server?: RunningServer; complaint: string }> {
  const logFile = log(data)
  const start = existsSync(logFile) ? statSync(logFile).size : 0
  const fd = openSync(logFile, start > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600)
  const complaint = () =>
    readFileSync(logFile)
      .subarray(start > LOG_LIMIT_BYTES ? 0 : start)
      .toString('utf8')
  const child = spawn(postgresBinaries(data).postgres, ['-D', cluster(data), ...settings(port, options)], {
    ...data.account,
    cwd: data.path,
    env: processEnvironment,
    // In a session of its own: Ctrl-C in the terminal is meant for the program, which stops its database last.
    detached: true,
    stdio: ['ignore', fd, fd],
  })
  closeSync(fd)
  child.unref()
  let ended: number | string | undefined
  const exit = exitOf(child).then((status) => {
    ended = status
  })
  const deadline = Date.now() + START_TIMEOUT_MS
  while (ended === undefined && Date.now() < deadline) {
    const found = readPidFile(data)
    if (found && found.pid === child.pid && found.status === 'ready') return { server: found, complaint: '' }
    await Promise.race([exit, sleep(POLL_MS)])
  }
  return { complaint: complaint() }
}

function settings(port: number, options: ClusterOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    fsync: options.durable ? 'on' : 'off',
    synchronous_commit: options.durable ? 'on' : 'off',
    full_page_writes: options.durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Stops the server: open transactions are rolled back, what was committed stays. */
export async function stopServer(data: DataFolder, server: RunningServer): Promise<void> {
  if (!isServerOf(server.pid, cluster(data))) return
  process.kill(server.pid, 'SIGINT')
  if (await isGone(data, server, STOP_TIMEOUT_MS)) return
  process.kill(server.pid, 'SIGQUIT')
  await isGone(data, server, STOP_TIMEOUT_MS)
}

async function isGone(data: DataFolder, server: RunningServer, timeout: number): Promise<boolean> {
  const deadline = Date.now() + timeout
  while (Date.now() < deadline) {
    if (readPidFile(data)?.pid !== server.pid) return true
    await sleep(POLL_MS)
  }
  return false
}
