import path from 'node:path'
import { EMBEDDED_MARK, type Environment, readEnvironment } from '#lib/server/environment.ts'
import { codeOf, keptSecret, messageOf, openDataFolder } from './data-folder.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { MigrationError, migrate } from './migrate.ts'
import { StartupError } from './startup-error.ts'

export const checkout = path.resolve(import.meta.dirname, '..')

export interface ProvidedDatabase {
  url: string
  /** True if the program brought the database itself. */
  embedded: boolean
  /** Names of the migrations applied now. */
  applied: string[]
  close(): Promise<void>
}

/**
 * Makes the database ready, migrated, for what is loaded afterwards and reads `environment()`: the one of DATABASE_URL,
 * else the embedded one.
 */
export async function provideDatabase(
  environment: Environment,
  as: 'program' | 'command',
  report?: (message: string) => void,
): Promise<ProvidedDatabase> {
  const database: Omit<ProvidedDatabase, 'applied'> = environment.databaseUrl
    ? { url: environment.databaseUrl, embedded: false, close: async () => {} }
    : await provideEmbedded(environment, as, report)
  try {
    const applied = await migrate(database.url, path.join(checkout, 'prisma', 'migrations'))
    return { ...database, applied }
  } catch (error) {
    await database.close()
    if (database.embedded || error instanceof MigrationError) throw error
    throw new StartupError(`The database of DATABASE_URL cannot be used: ${describe(error)}`)
  }
}

/** Node leaves the message empty when every address of a host name refused. */
function describe(error: unknown): string {
  return messageOf(error) || codeOf(error) || 'no connection'
}

async function provideEmbedded(
  environment: Environment,
  as: 'program' | 'command',
  report?: (message: string) => void,
): Promise<Omit<ProvidedDatabase, 'applied'>> {
  const data = openDataFolder(environment.dataDir ?? path.join(checkout, '.data'))
  const database = await openEmbeddedDatabase(data, { as, report })
  process.env.DATABASE_URL = database.url
  process.env.BETTER_AUTH_SECRET ||= keptSecret(data.path, 'secret')
  process.env[EMBEDDED_MARK] = '1'
  return { ...database, embedded: true }
}

/**
 * Runs a command's work with the database, migrated: the running one, or one started for this work and stopped after it.
 * @throws StartupError, EnvironmentError or MigrationError if there is no database to work with
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  delete process.env[EMBEDDED_MARK]
  const database = await provideDatabase(readEnvironment(), 'command')
  try {
    return await work(database.url)
  } finally {
    await database.close()
  }
}
