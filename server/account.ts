import { execFileSync } from 'node:child_process'
import { StartupError } from './startup-error.ts'

/** An operating-system user by number, as `spawn` takes it. */
export interface Account {
  uid: number
  gid: number
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The user a root process starts PostgreSQL as, which refuses to run as root. Every Linux and macOS has `nobody`. */
export function unprivilegedAccount(): Account {
  for (const name of ['postgres', 'nobody']) {
    const account = lookUp(name)
    if (account) return account
  }
  throw new StartupError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as. Start Gegenlese as another user.',
  )
}

function lookUp(name: string): Account | undefined {
  const id = (flag: '-u' | '-g') =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

/**
 * Whether `account` itself gets through to `file` with the given access. The kernel is asked rather than the mode bits
 * read, so that access lists and mounts count too.
 */
export function canReach(account: Account, file: string, access: '-r' | '-x'): boolean {
  try {
    execFileSync('test', [access, file], { ...account, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
