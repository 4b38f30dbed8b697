import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Account, canReach, isRoot, unprivilegedAccount } from './account.ts'
import { StartupError } from './startup-error.ts'

/** Where the embedded database and the secrets that belong to it are kept. */
export interface DataFolder {
  path: string
  /** The user the database runs as; undefined: the user of this process. */
  account: Account | undefined
  /** False if only root may enter: then the database's processes are handed the opened folder. */
  reachable: boolean
}

/** Name of the database cluster inside the data folder. */
export const CLUSTER = 'database'

/**
 * Opens the data folder, made if it is missing.
 * @throws StartupError if the folder cannot be used, saying what to do
 */
export function openDataFolder(folder: string): DataFolder {
  makeFolder(folder)
  refuseForeignCluster(folder)
  if (!isRoot()) return { path: folder, account: undefined, reachable: true }
  const account = ownerOfCluster(folder) ?? unprivilegedAccount()
  const reachable = canReach(account, folder, '-x')
  if (!reachable && process.platform !== 'linux') {
    throw new StartupError(
      `The data folder ${folder} lies where only root may enter, but PostgreSQL does not run as root. ${chooseAnother}`,
    )
  }
  return { path: folder, account, reachable }
}

const chooseAnother = 'Choose another folder: DATA_DIR=/path/to/folder'

/** PostgreSQL opens a cluster for its owner only; root can become that owner. */
function refuseForeignCluster(folder: string): void {
  const cluster = path.join(folder, CLUSTER)
  if (isRoot() || !process.getuid || !existsSync(cluster)) return
  const { uid } = statSync(cluster)
  if (uid === process.getuid()) return
  throw new StartupError(
    `The database in ${folder} belongs to user number ${uid}: start Gegenlese as that user or as root. ${chooseAnother}`,
  )
}

/** A cluster stays with the user who made it. */
function ownerOfCluster(folder: string): Account | undefined {
  const cluster = path.join(folder, CLUSTER)
  if (!existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { uid, gid }
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder)
    const probe = path.join(folder, `.write-test-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be written: ${messageOf(error)}. ${chooseAnother}`,
    )
  }
}

/** Not with `recursive`, which in a place like /proc never comes to an end in Node 24. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return
  makeMissing(path.dirname(folder))
  try {
    // The database's user has to get through to its cluster; the secrets beside it are for their owner only.
    mkdirSync(folder, { mode: isRoot() ? 0o711 : 0o700 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/**
 * A random secret that is made once and then kept in the data folder, readable by its owner only. Two processes that
 * ask at the same time get the same one.
 */
export function keptSecret(folder: string, name: string): string {
  const file = path.join(folder, name)
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** The password of the cluster's superuser, and of the program's own role. */
export function superuserPassword(data: DataFolder): string {
  return keptSecret(data.path, 'database-password')
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
