import { database } from '#lib/server/db.ts'

/** What the sessions of the tests themselves write. */
const passing = new Set(['session', 'rate_limit', '_prisma_migrations'])

/** Number and digest of the rows of every table: equal before and after exactly if nothing was written. */
export async function databaseState(): Promise<Record<string, string>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`
  const state: Record<string, string> = {}
  for (const { name } of tables) {
    if (passing.has(name)) continue
    const [row] = await database().$queryRawUnsafe<{ digest: string }[]>(
      `SELECT count(*) || ' rows ' || coalesce(md5(string_agg(line, '' ORDER BY line)), '') AS digest
       FROM (SELECT t::text AS line FROM "${name}" AS t) AS lines`,
    )
    state[name] = row?.digest ?? ''
  }
  return state
}
