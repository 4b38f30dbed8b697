// Imports text files into a dossier from the command line, whether the program is running or not.
import { readFile, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exitWith } from '#server/startup-error.ts'
import { collectFiles, type Found, whyUnreadable } from './collect-files.ts'
import type { Importer } from './importer.ts'

const usage = `Imports text files as articles of a dossier.

  npm run -s import -- <files or folders> --dossier "Name" [--workspace name] [--as e-mail]

  --dossier    the dossier, made if no active one has this name
  --workspace  name, slug or id of the workspace; without it the demonstration workspace
  --as         e-mail address of the member who imports; without it the workspace's first member
  --help       shows this

A folder stands for the .txt files in it and below it, hidden ones left out. One line is printed per file:
imported, present (the dossier holds it already) or failed, because … The exit code is 0 if none failed.`

interface Wishes {
  paths: string[]
  dossier: string
  workspace?: string | undefined
  as?: string | undefined
}

/** What was asked for; undefined when help was. @throws Error saying what is wrong with the arguments */
function readArguments(): Wishes | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      dossier: { type: 'string' },
      workspace: { type: 'string' },
      as: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return undefined
  const dossier = values.dossier?.trim()
  if (!dossier) throw new Error('Name the dossier: --dossier "Name".')
  if (dossier.length > 200) throw new Error('The name of the dossier is too long: at most 200 characters.')
  if (positionals.length === 0) throw new Error('Name the files or folders to import.')
  return { paths: positionals, dossier, workspace: values.workspace, as: values.as }
}

/** Line breaks and escape sequences in names must not break the list or the terminal. */
const printable = (text: string) =>
  text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)

function print(outcome: 'imported' | 'present' | 'failed', path: string, rest: string): void {
  console.log(printable(`${outcome.padEnd(8)}  ${path}  ${rest}`))
}

/** Imports one file and prints its line. Returns whether it is in the dossier now. */
async function importFile(found: Found, importer: Importer): Promise<boolean> {
  if ('problem' in found) {
    print('failed', found.path, `because ${found.problem}`)
    return false
  }
  const { path, file } = found
  try {
    const { size } = await stat(file)
    // Reading a file of any size to find it too large could take all memory.
    const result = await importer.take(path, size, () => readFile(file))
    if (result.outcome === 'failed') print('failed', path, `because ${result.reason}`)
    else
      print(result.outcome, path, `«${result.title}»${result.outcome === 'present' ? ', already there' : ''}`)
    return result.outcome !== 'failed'
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'path' in error)) throw error
    print('failed', path, `because ${whyUnreadable(error)}`)
    return false
  }
}

async function run({ paths, dossier, workspace, as }: Wishes): Promise<boolean> {
  // npm starts its scripts in the project folder, wherever the person who types is.
  const { INIT_CWD, npm_lifecycle_event: script } = process.env
  const files = await collectFiles(paths, (script === 'import' && INIT_CWD) || process.cwd())
  // Without a single file there is nothing to start a database for.
  if (files.every((found) => 'problem' in found)) {
    for (const found of files)
      print('failed', found.path, `because ${'problem' in found ? found.problem : ''}`)
    return false
  }
  const { checkout, withDatabase } = await import('#server/provide-database.ts')
  process.chdir(checkout)
  return withDatabase(async () => {
    // Loaded late: it reads the environment that the database has just been put into.
    const { openImporter } = await import('./importer.ts')
    const importer = await openImporter({ dossier, workspace, email: as })
    try {
      let isComplete = true
      for (const found of files) isComplete = (await importFile(found, importer)) && isComplete
      return isComplete
    } finally {
      await importer.close()
    }
  })
}

let wishes: Wishes | undefined
try {
  wishes = readArguments()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  process.exit(2)
}
try {
  if (wishes) process.exitCode = (await run(wishes)) ? 0 : 1
  else console.log(usage)
} catch (error) {
  exitWith(error)
}
