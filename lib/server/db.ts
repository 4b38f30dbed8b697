import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#lib/server/generated/prisma/client.ts'

export type Database = PrismaClient
/** A client inside a transaction, or the client itself for reads. */
export type Tx = Prisma.TransactionClient

// The server process and Next's bundle hold separate instances of this module; one pool serves both.
const shared = globalThis as typeof globalThis & { gegenleseDatabase?: PrismaClient }

const mostNames = 1000
const mostArguments = 30
const names = new Map<string, string>()
/** What the protocol calls a statement that is not kept. */
const unnamed = ''

/**
 * A statement with a name is planned once per connection and not each time: planning takes longer than most of ours
 * take to run. Lists of any length make a statement of each length, so long ones and those past a limit go unnamed.
 */
function statementName({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  const known = names.get(sql)
  if (known) return known
  if (args.length > mostArguments || names.size >= mostNames) return unnamed
  const name = `s${names.size}`
  names.set(sql, name)
  return name
}

/** The process's database client, made on first use from DATABASE_URL. */
export function database(): PrismaClient {
  if (!shared.gegenleseDatabase) {
    const connectionString = process.env.DATABASE_URL
    if (!connectionString) throw new Error('DATABASE_URL is not set: start the program with npm start')
    shared.gegenleseDatabase = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 20 }, { statementNameGenerator: statementName }),
      transactionOptions: { maxWait: 10_000, timeout: 30_000 },
    })
  }
  return shared.gegenleseDatabase
}

/** Closes the pool; the next `database()` opens a new one. */
export async function closeDatabase(): Promise<void> {
  await shared.gegenleseDatabase?.$disconnect()
  delete shared.gegenleseDatabase
}
