import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openTemporaryDatabase } from '#scripts/temporary-database.ts'
import { migrate } from '#server/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of a migrated, empty database that tests copy and never connect to. */
    templateUrl: string
  }
}

/** One PostgreSQL for all integration tests of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await openTemporaryDatabase()
  await migrate(database.url, path.resolve(import.meta.dirname, '../../prisma/migrations'))
  project.provide('templateUrl', database.url)
  return () => database.close()
}
