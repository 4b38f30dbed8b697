import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** The number Prisma itself locks while it migrates: its tools and this migrator never run at the same time. */
const LOCK = 72_707_369

/** Prisma's own table, as `prisma migrate` makes it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

/** What is needed of a connection: `Client`, `Pool` and `PoolClient` of pg have it. */
export interface Queryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Applies the migrations that are not yet applied, each in a transaction of its own, and records them as Prisma does.
 * Any number of processes may do this at the same time: one works, the others wait.
 * @param url connection string of the database
 * @param directory holds one folder with a `migration.sql` for each migration
 * @returns the names of the migrations applied now, in order
 * @throws MigrationError naming a migration that fails, failed earlier or was changed after it was applied
 */
export async function migrate(url: string, directory = path.resolve('prisma/migrations')): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const pending = await findPending(client, directory)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end() // releases the lock too
  }
}

/**
 * The names of the migrations that are in the directory but not in the database.
 * @throws MigrationError as `migrate` does, if what is applied is not what the directory holds
 */
export async function pendingMigrations(
  client: Queryable,
  directory = path.resolve('prisma/migrations'),
): Promise<string[]> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "exists"`)
  const [table] = rows as { exists: boolean }[]
  const pending = table?.exists ? await findPending(client, directory) : readMigrations(directory)
  return pending.map(({ name }) => name)
}

async function findPending(client: Queryable, directory: string): Promise<Migration[]> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  )
  const applied = new Map(
    (rows as { name: string; checksum: string; finished: boolean }[]).map((row) => [row.name, row]),
  )
  return readMigrations(directory).filter(({ name, checksum }) => {
    const row = applied.get(name)
    if (!row) return true
    if (!row.finished) {
      throw new MigrationError(
        `Migration ${name} failed earlier. Repair the database, then delete its row from "_prisma_migrations" and start again.`,
      )
    }
    if (row.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} was changed after it was applied to this database. Restore ${path.join(directory, name, 'migration.sql')} and put the change into a new migration.`,
      )
    }
    return false
  })
}

function readMigrations(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(directory, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

async function apply(client: Queryable, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new MigrationError(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
