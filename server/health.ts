import pg from 'pg'
import { log } from '#lib/server/log.ts'
import packageJson from '../package.json' with { type: 'json' }
import { MigrationError, pendingMigrations } from './migrate.ts'

export type Health =
  | { status: 'ok'; version: string; migrations: number }
  | { status: 'down'; version: string; reason: 'database' | 'migrations' }

const patience = 2_000

/**
 * Whether the program can work: the database answers within two seconds and has every migration. Says nothing
 * of where the database is. It takes a connection of its own, so that a busy pool does not look like a dead one.
 */
export async function health(): Promise<Health> {
  const { version } = packageJson
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'gegenlese health',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  // Without a listener an error of an idle connection would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const pending = await pendingMigrations(client)
    if (pending.length > 0) return { status: 'down', version, reason: 'migrations' }
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return { status: 'ok', version, migrations: rows[0]?.count ?? 0 }
  } catch (error) {
    log.warn({ err: error }, 'not healthy')
    return { status: 'down', version, reason: error instanceof MigrationError ? 'migrations' : 'database' }
  } finally {
    await client.end().catch(() => undefined)
  }
}
