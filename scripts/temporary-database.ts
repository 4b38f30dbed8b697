import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDataFolder } from '#server/data-folder.ts'
import { openEmbeddedDatabase } from '#server/embedded-database.ts'

/** A PostgreSQL of its own in a temporary folder, without durability; `close` removes it. */
export async function openTemporaryDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlese-'))
  const database = await openEmbeddedDatabase(openDataFolder(folder), { as: 'command', durable: false })
  return {
    url: database.url,
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
