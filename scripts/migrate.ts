// Brings the database up to date, as every start does: for a deployment that wants it as a step of its own.
import { readEnvironment } from '#lib/server/environment.ts'
import { provideDatabase } from '#server/provide-database.ts'
import { exitWith } from '#server/startup-error.ts'

try {
  const database = await provideDatabase(readEnvironment(), 'command')
  await database.close()
  console.log(
    database.applied.length
      ? `Applied: ${database.applied.join(', ')}`
      : 'The database was up to date already.',
  )
} catch (error) {
  exitWith(error)
}
