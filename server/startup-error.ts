/** A failure that the person who starts the program can do something about: its message says what. */
export class StartupError extends Error {
  override name = 'StartupError'
}

/** Names of the errors whose message is written for that person and needs no stack. */
const explained = new Set(['StartupError', 'EnvironmentError', 'MigrationError'])

/** Prints the error and ends the process with exit code 1. */
export function exitWith(error: unknown): never {
  console.error(error instanceof Error && explained.has(error.name) ? error.message : error)
  process.exit(1)
}
