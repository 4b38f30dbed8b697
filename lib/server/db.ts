import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#lib/server/generated/prisma/client.ts'

export type Database = PrismaClient
/** A client inside a transaction, or the client itself for reads. */
export type Tx = Prisma.TransactionClient

// The server process and Next's bundle hold separate instances of this module; one pool serves both.
const shared = globalThis as typeof globalThis & { gegenleseDatabase?: PrismaClient }

/** The process's database client, made on first use from DATABASE_URL. */
export function database(): PrismaClient {
  if (!shared.gegenleseDatabase) {
    const connectionString = process.env.DATABASE_URL
    if (!connectionString) throw new Error('DATABASE_URL is not set: start the program with npm start')
    shared.gegenleseDatabase = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 20 }),
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
