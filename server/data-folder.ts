import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, canReach, isRoot, unprivilegedAccount } from './account.ts'
import { StartupError } from './startup-error.ts'

/** Where the embedded database and the secrets that belong to it are kept. */
export interface DataFolder {
  path: string
  /** The user the database runs as; undefined: the user of this process. */
  account: Account | undefined
}

/** Name of the database cluster inside the data folder. */
export const CLUSTER = 'database'

/**
 * Opens the data folder, made if it is missing.
 * @param chosen absolute path, or undefined for the default: `.data` in the checkout; for root, whose checkout other
 *   users may be unable to enter, a folder of the same checkout under /var/lib
 * @throws StartupError if the folder cannot be used, saying what to do
 */
export function openDataFolder(chosen: string | undefined, checkout: string): DataFolder {
  if (!isRoot()) return { path: ownFolder(chosen ?? path.join(checkout, '.data')), account: undefined }
  const unprivileged = unprivilegedAccount()
  const folder = ownFolder(chosen ?? defaultForRoot(checkout, unprivileged))
  const account = ownerOfCluster(folder) ?? unprivileged
  if (!canReach(account, folder, '-x')) {
    throw new StartupError(
      `The data folder ${folder} lies where only root may enter, but PostgreSQL does not run as root (it runs as user number ${account.uid}). Choose another folder: DATA_DIR=${stateFolder(checkout)}`,
    )
  }
  return { path: folder, account }
}

function defaultForRoot(checkout: string, account: Account): string {
  return canReach(account, checkout, '-x') ? path.join(checkout, '.data') : stateFolder(checkout)
}

/** Not below /var/tmp, whose old files many systems delete. */
function stateFolder(checkout: string): string {
  const mark = createHash('sha256').update(checkout).digest('hex').slice(0, 8)
  return `/var/lib/gegenlese/${path.basename(checkout)}-${mark}`
}

/** A cluster stays with the user who made it. */
function ownerOfCluster(folder: string): Account | undefined {
  const cluster = path.join(folder, CLUSTER)
  if (!existsSync(cluster)) return undefined
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? undefined : { uid, gid }
}

function ownFolder(folder: string): string {
  try {
    const first = mkdirSync(folder, { recursive: true, mode: 0o755 })
    // Whatever the umask, the database's user has to get through to its cluster; the secrets beside it stay unreadable.
    if (first) openTheWay(first, folder)
    else if (isRoot()) letPass(folder)
    const probe = path.join(folder, `.write-test-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new StartupError(
      `The data folder ${folder} cannot be written (${messageOf(error)}). Choose another one: DATA_DIR=/path/to/folder`,
    )
  }
  return folder
}

function openTheWay(first: string, folder: string): void {
  for (let at = folder; ; at = path.dirname(at)) {
    chmodSync(at, isRoot() ? 0o711 : 0o700)
    if (at === first) return
  }
}

function letPass(folder: string): void {
  const { mode } = statSync(folder)
  if ((mode & 0o011) !== 0o011) chmodSync(folder, (mode & 0o7777) | 0o011)
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

/** Gives what a root process wrote to the database's user. */
export function handOver(file: string, account: Account | undefined): void {
  if (account) chownSync(file, account.uid, account.gid)
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
