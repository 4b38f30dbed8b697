import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { checkDrift } from './schema-diff.ts'
import { structureDifference } from './schema-engine.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('the migrations', () => {
  it('make exactly what prisma/schema.prisma describes', async () => {
    expect(await checkDrift(database.url)).toBe('')
  })

  it('would be found to lack a model that only the schema has', async () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8')
    const content = `${schema}\nmodel Extra {\n  id Int @id\n}\n`
    expect(await structureDifference(database.url, { path: 'prisma/schema.prisma', content })).toContain(
      'CREATE TABLE "Extra"',
    )
  })

  it('would be found to lack nothing but what was taken out of the database', async () => {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    await client.query('CREATE TABLE stray (id int PRIMARY KEY)')
    await client.end()
    expect(await checkDrift(database.url)).toContain('DROP TABLE "stray"')
  })
})
