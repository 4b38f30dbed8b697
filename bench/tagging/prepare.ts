import { closeDatabase, database } from '#lib/server/db.ts'
import { readEnvironment } from '#lib/server/environment.ts'
import { splitBlocks } from '#lib/text/blocks.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import { provideDatabase } from '#server/provide-database.ts'
import { aDossier, anArticle, aPerson, join, type Person, passage } from '#tests/support/dossier.ts'
import { makeArticles } from './material.ts'

/** A passage nobody has tagged yet, as a request names it. */
export type Passage = ReturnType<typeof passage>

export interface Prepared {
  databaseUrl: string
  dossierId: string
  /** Session cookies of the people, one each. */
  cookies: string[]
  passages: Passage[]
  close(): Promise<void>
}

/**
 * Joins the database of the running program and makes, by the program's own procedures, what the load needs: people
 * with sessions, a workspace, a dossier with articles that have been analysed.
 */
export async function prepare(dataDir: string, people: number): Promise<Prepared> {
  const provided = await provideDatabase(readEnvironment({ NODE_ENV: 'test', DATA_DIR: dataDir }), 'command')
  const setting = await aDossier()
  const members: Person[] = [setting.owner]
  while (members.length < people) {
    const person = await aPerson(`Person ${members.length}`)
    await join(setting.workspaceId, setting.owner, person, 'annotator')
    members.push(person)
  }
  const passages: Passage[] = []
  for (const { text, publishedAt } of makeArticles()) {
    const material = await anArticle(setting, text, { publishedAt })
    for (const { start, end } of splitSentences(material.text, splitBlocks(material.text)))
      passages.push(passage(material, material.text.slice(start, end)))
  }
  // As PostgreSQL does by itself within a minute: a database that has just been made knows nothing of its tables yet.
  await database().$executeRaw`ANALYZE`
  return {
    databaseUrl: provided.url,
    dossierId: setting.dossierId,
    cookies: members.map(({ headers }) => headers.get('cookie') ?? ''),
    passages,
    async close() {
      await closeDatabase()
      await provided.close()
    },
  }
}
