import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '#lib/server/db.ts'
import { closeHub } from '#lib/server/event-hub.ts'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A database of its own, migrated and empty. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'))
  const url = new URL(template)
  const name = `test_${randomBytes(6).toString('hex')}`
  url.pathname = `/${name}`
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(template.pathname.slice(1))}`)
  return {
    url: url.href,
    drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const url = new URL(inject('templateUrl'))
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Gives the tests of the calling file a database, which `database()` and everything above it use. */
export function useTestDatabase(): void {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
    process.env.DATABASE_URL = database.url
    process.env.BETTER_AUTH_SECRET ??= randomBytes(32).toString('hex')
  })
  afterAll(async () => {
    await closeHub()
    await closeDatabase()
    await database.drop()
  })
}
