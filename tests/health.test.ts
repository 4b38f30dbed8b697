import { afterEach, expect, it } from 'vitest'
import { database } from '#lib/server/db.ts'
import { health } from '#server/health.ts'
import { useTestDatabase as testDatabase } from '#tests/setup/database.ts'
import packageJson from '../package.json' with { type: 'json' }

testDatabase()

const { version } = packageJson
let url: string | undefined
afterEach(() => {
  if (url) process.env.DATABASE_URL = url
  url = undefined
})

it('is well with a database that has every migration', async () => {
  const migrations = await database().$queryRaw<unknown[]>`SELECT 1 FROM "_prisma_migrations"`
  expect(await health()).toEqual({ status: 'ok', version, migrations: migrations.length })
})

it('is down without a database, and says nothing of where it should be', async () => {
  url = process.env.DATABASE_URL
  process.env.DATABASE_URL = 'postgresql://someone:secret@127.0.0.1:1/nothing'
  expect(await health()).toEqual({ status: 'down', version, reason: 'database' })
})

it('is down while a migration is missing', async () => {
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`CREATE TABLE kept AS SELECT * FROM "_prisma_migrations"`
    await tx.$executeRaw`DELETE FROM "_prisma_migrations" WHERE migration_name = (SELECT max(migration_name) FROM kept)`
  })
  expect(await health()).toEqual({ status: 'down', version, reason: 'migrations' })
  await database().$executeRaw`INSERT INTO "_prisma_migrations" SELECT * FROM kept ON CONFLICT DO NOTHING`
  expect((await health()).status).toBe('ok')
})

it('is down when a migration was changed after it was applied', async () => {
  await database()
    .$executeRaw`UPDATE "_prisma_migrations" SET checksum = 'another' WHERE migration_name LIKE '%_init'`
  expect(await health()).toEqual({ status: 'down', version, reason: 'migrations' })
})
