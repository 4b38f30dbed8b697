import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { DataFolder } from './data-folder.ts'
import { StartupError } from './startup-error.ts'

/** Where a process of the database writes: file descriptors, or pipes to this process. */
export interface ProcessOptions {
  output: number | 'pipe'
  /** In a session of its own, so that Ctrl-C in the terminal reaches only the program, which stops its database last. */
  detached?: boolean
}

/**
 * Starts one of PostgreSQL's programs as the user the data folder's database belongs to.
 * @param place a folder of that user inside the data folder
 * @param args gets `place` as that process can name it: its path, or, where its user may not go that way, the opened
 *   folder, which it inherits as file number 3 and Linux shows as a path
 */
export function spawnDatabaseProcess(
  data: DataFolder,
  program: string,
  place: string,
  args: (folder: string) => string[],
  options: ProcessOptions,
): ChildProcess {
  const handle = data.reachable ? undefined : openSync(place, 'r')
  try {
    return spawn(program, args(handle === undefined ? place : '/proc/self/fd/3'), {
      ...data.account,
      cwd: '/',
      // Nothing else: secrets of the program must not get there, nor PG* variables change what is done.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
      detached: options.detached,
      stdio: ['ignore', options.output, options.output, handle],
    })
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Exit code, or the name of the signal that ended the process. */
export function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new StartupError(`${child.spawnfile} could not be run: ${error.message}`)),
    )
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
}
