import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { migrate, pendingMigrations } from './migrate.ts'

let directory: string
let database: TestDatabase
let client: Client

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'gegenlese-migrations-'))
  database = await createTestDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
})

afterEach(async () => {
  await client.end()
  await database.drop()
  rmSync(directory, { recursive: true })
})

function write(name: string, sql: string): void {
  mkdirSync(path.join(directory, name), { recursive: true })
  writeFileSync(path.join(directory, name, 'migration.sql'), sql)
}

async function rows(sql: string): Promise<unknown[]> {
  return (await client.query(sql)).rows
}

describe('migrate', () => {
  it('applies what is new, in the order of the names, and nothing twice', async () => {
    write('2_second', 'ALTER TABLE thing ADD COLUMN name text')
    write('1_first', 'CREATE TABLE thing (id int)')
    expect(await migrate(database.url, directory)).toEqual(['1_first', '2_second'])
    expect(await migrate(database.url, directory)).toEqual([])
    write('3_third', 'DROP TABLE thing')
    expect(await migrate(database.url, directory)).toEqual(['3_third'])
  })

  it('records a migration as Prisma does', async () => {
    // The checksum is what `sha256sum` prints for the file.
    write('1_first', 'CREATE TABLE thing (id int)\n')
    await migrate(database.url, directory)
    expect(
      await rows(
        `SELECT migration_name, checksum, applied_steps_count, finished_at >= started_at AS finished, rolled_back_at, logs
         FROM "_prisma_migrations"`,
      ),
    ).toEqual([
      {
        migration_name: '1_first',
        checksum: '0efb7df3104162196f98f2f0e429c6f5e19216c1f340c4e6ef733e2f78498601',
        applied_steps_count: 1,
        finished: true,
        rolled_back_at: null,
        logs: null,
      },
    ])
  })

  it('lets one of several that start together work while the others wait', async () => {
    write('1_first', 'CREATE TABLE thing (id int); SELECT pg_sleep(0.3)')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, directory)))
    expect(applied.flat()).toEqual(['1_first'])
  })

  it('leaves nothing of a migration that fails, but those before it, and names it', async () => {
    write('1_first', 'CREATE TABLE kept (id int)')
    write('2_second', 'CREATE TABLE gone (id int); SELECT 1/0')
    await expect(migrate(database.url, directory)).rejects.toThrow(
      'Migration 2_second failed: division by zero',
    )
    expect(await rows(`SELECT to_regclass('kept')::text AS kept, to_regclass('gone')::text AS gone`)).toEqual(
      [{ kept: 'kept', gone: null }],
    )
    write('2_second', 'SELECT 1')
    expect(await migrate(database.url, directory)).toEqual(['2_second'])
  })

  it('leaves nothing of a migration that it cannot record', async () => {
    write('1_first', 'CREATE TABLE gone (id int); DROP TABLE "_prisma_migrations"')
    await expect(migrate(database.url, directory)).rejects.toThrow('Migration 1_first failed')
    expect(await rows(`SELECT to_regclass('gone')::text AS gone`)).toEqual([{ gone: null }])
  })

  it('applies nothing when an applied migration was changed, and names it', async () => {
    write('1_first', 'CREATE TABLE thing (id int)')
    await migrate(database.url, directory)
    write('1_first', 'CREATE TABLE thing (id bigint)')
    write('2_second', 'DROP TABLE thing')
    await expect(migrate(database.url, directory)).rejects.toThrow('Migration 1_first was changed')
    expect(await rows(`SELECT to_regclass('thing')::text AS thing`)).toEqual([{ thing: 'thing' }])
  })

  it('stops at a migration that Prisma recorded as failed, and goes on when it was rolled back', async () => {
    write('1_first', 'CREATE TABLE thing (id int)')
    await migrate(database.url, directory)
    await client.query(`UPDATE "_prisma_migrations" SET finished_at = NULL`)
    await expect(migrate(database.url, directory)).rejects.toThrow('Migration 1_first failed earlier')
    await client.query(`DROP TABLE thing; UPDATE "_prisma_migrations" SET rolled_back_at = now()`)
    expect(await migrate(database.url, directory)).toEqual(['1_first'])
  })
})

describe('pendingMigrations', () => {
  it('names what is missing, in an untouched database all', async () => {
    write('1_first', 'CREATE TABLE thing (id int)')
    expect(await pendingMigrations(client, directory)).toEqual(['1_first'])
    await migrate(database.url, directory)
    expect(await pendingMigrations(client, directory)).toEqual([])
    write('2_second', 'SELECT 1')
    expect(await pendingMigrations(client, directory)).toEqual(['2_second'])
  })
})
