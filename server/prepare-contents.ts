import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './provide-database.ts'

/** Makes the demonstration dossier, unless it is there. Loaded late: the command reads the environment when it is loaded. */
export async function prepareContents(): Promise<void> {
  const file = path.join(checkout, 'lib', 'commands', 'prepare-demonstration.ts')
  if (!existsSync(file)) return
  const { prepareDemonstration } = (await import(file)) as { prepareDemonstration: () => Promise<unknown> }
  await prepareDemonstration()
}
