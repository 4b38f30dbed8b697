// npm run db:diff -- <name>    writes the migration that brings the database to prisma/schema.prisma
// npm run db:diff -- --check   exits with 1 if one is missing
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '#server/migrate.ts'
import { structureDifference } from './schema-engine.ts'
import { openTemporaryDatabase } from './temporary-database.ts'

const root = path.resolve(import.meta.dirname, '..')
const migrations = path.join(root, 'prisma', 'migrations')

/**
 * The SQL that `prisma/schema.prisma` asks for beyond what the migrations have made; empty if nothing is missing.
 * @param url connection string of a database with all migrations applied
 */
export function checkDrift(url: string): Promise<string> {
  const content = readFileSync(path.join(root, 'prisma', 'schema.prisma'), 'utf8')
  return structureDifference(url, { path: 'prisma/schema.prisma', content })
}

async function missingSql(): Promise<string> {
  const database = await openTemporaryDatabase()
  try {
    await migrate(database.url, migrations)
    return await checkDrift(database.url)
  } finally {
    await database.close()
  }
}

function writeMigration(name: string, sql: string): string {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrations, `${moment}_${name}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  return path.relative(root, path.join(folder, 'migration.sql'))
}

async function main(argument: string | undefined): Promise<number> {
  if (argument !== '--check' && !/^[a-z0-9_]+$/.test(argument ?? '')) {
    console.error('usage: npm run db:diff -- <name_of_the_migration>   or   npm run db:diff -- --check')
    return 2
  }
  const sql = await missingSql()
  if (!sql) {
    console.log('The migrations make what prisma/schema.prisma describes.')
    return 0
  }
  if (argument === '--check') {
    console.error(`prisma/schema.prisma asks for more than the migrations make:\n\n${sql}`)
    return 1
  }
  console.log(`Wrote ${writeMigration(String(argument), sql)}; read it before you commit it.`)
  return 0
}

if (import.meta.main) process.exitCode = await main(process.argv[2])
