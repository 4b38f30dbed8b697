import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDataFolder } from '#server/data-folder.ts'
import { openEmbeddedDatabase } from '#server/embedded-database.ts'
import { isAlive } from '#server/processes.ts'

const PREFIX = 'gegenlese-temporary-'

/** A PostgreSQL of its own in a temporary folder, without durability; `close` removes it. */
export async function openTemporaryDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  removeAbandoned()
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  const database = await openEmbeddedDatabase(openDataFolder(folder), { as: 'command', durable: false })
  return {
    url: database.url,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Of processes that were killed: a PostgreSQL whose folder is gone ends by itself within a minute. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) && Number(name.slice(PREFIX.length).split('-')[0])
    if (owner && !isAlive(owner)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}
