import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { POSTGRES_MAJOR, postgresBinaries } from './binaries.ts'
import { CLUSTER, type DataFolder, superuserPassword } from './data-folder.ts'
import { exitOf, spawnDatabaseProcess } from './database-process.ts'
import { isAlive } from './processes.ts'
import { StartupError } from './startup-error.ts'

const NEEDED_BYTES = 200 * 1024 * 1024

/**
 * Makes the database cluster of the data folder unless it is there. It gets its name only when it is complete.
 * @param durable false leaves out writing everything to disk at once; for tests
 * @throws StartupError if there is no room for it, if `initdb` fails, or if another version of PostgreSQL made it
 */
export async function createCluster(data: DataFolder, durable: boolean): Promise<void> {
  const cluster = path.join(data.path, CLUSTER)
  if (existsSync(cluster)) return checkVersion(cluster)
  checkDiskSpace(data.path)
  removeDrafts(data.path)
  const draft = path.join(data.path, `${CLUSTER}.new-${process.pid}-${randomBytes(4).toString('hex')}`)
  try {
    mkdirSync(draft, { mode: 0o700 })
    const passwordFile = path.join(draft, 'password')
    writeFileSync(passwordFile, superuserPassword(data), { mode: 0o600 })
    for (const file of [draft, passwordFile])
      if (data.account) chownSync(file, data.account.uid, data.account.gid)
    await initdb(data, draft, durable)
    renameSync(path.join(draft, 'data'), cluster)
  } catch (error) {
    // Another process may have been first: then its cluster is as good as ours.
    if (!existsSync(cluster)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function checkVersion(cluster: string): void {
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (version === POSTGRES_MAJOR) return
  throw new StartupError(
    `The database in ${cluster} was made by PostgreSQL ${version}; this version of Gegenlese brings PostgreSQL ${POSTGRES_MAJOR}. Use the version of Gegenlese that made it, or another DATA_DIR.`,
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

async function initdb(data: DataFolder, draft: string, durable: boolean): Promise<void> {
  const child = spawnDatabaseProcess(
    data,
    postgresBinaries(data.account).initdb,
    draft,
    (folder) => [
      `--pgdata=${folder}/data`,
      '--username=postgres',
      `--pwfile=${folder}/password`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts as German does (Apfel, Äpfel, Zebra) on every machine, whichever locales it has.
      '--locale-provider=icu',
      '--icu-locale=de',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ],
    { output: 'pipe' },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk
    })
  }
  const status = await exitOf(child)
  if (status === 0) return
  throw new StartupError(
    `The database could not be made in ${data.path}: initdb ended with ${status}.\n${output.trim()}`,
  )
}
