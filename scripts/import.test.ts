import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { router } from '#lib/api/router.ts'
import { demonstrationPeople } from '#lib/domain/demonstration.ts'
import { MAX_BYTES } from '#lib/import/decode.ts'
import { database } from '#lib/server/db.ts'
import { openDataFolder } from '#server/data-folder.ts'
import { openEmbeddedDatabase } from '#server/embedded-database.ts'
import { useTestDatabase } from '#tests/setup/database.ts'

const root = path.resolve(import.meta.dirname, '..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gegenlese-import-'))
  const write = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content)
  mkdirSync(path.join(folder, 'texte/unten/.versteckt'), { recursive: true })
  write('texte/b mit Leerzeichen.txt', 'Am Dienstag kamen 18 Schiffe in den Hafen.')
  write('texte/a 🚢.txt', 'Am Montag kamen 17 Schiffe in den Hafen.')
  write('texte/leer.txt', '')
  write('texte/notizen.md', 'Kein Artikel')
  write('texte/unten/c.TXT', 'Am Mittwoch kamen 19 Schiffe in den Hafen.')
  write('texte/unten/.versteckt/d.txt', 'Am Donnerstag kamen 20 Schiffe in den Hafen.')
  write('zeile\neins.txt', 'Am Freitag kamen 21 Schiffe in den Hafen.')
  write('bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]))
  write('gross.txt', Buffer.alloc(MAX_BYTES + 1, 'a'))
  symlinkSync('..', path.join(folder, 'texte/unten/im-kreis'))
  symlinkSync('nirgends.txt', path.join(folder, 'texte/verwaist.txt'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as `npm run import` does, in the folder with the files. */
async function run(args: string[], environment: Record<string, string>) {
  // BASE_URL is the test runner's own.
  const {
    DATABASE_URL: _url,
    DATA_DIR: _dir,
    INIT_CWD: _cwd,
    BASE_URL: _base,
    HOST: _host,
    ...rest
  } = process.env
  const child = spawn(process.execPath, [path.join(root, 'scripts/run.mjs'), 'scripts/import.ts', ...args], {
    cwd: folder,
    env: { ...rest, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, lines: stdout.split('\n').filter(Boolean), stdout, stderr }
}

/** How many sessions of the database wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}

describe('npm run import', () => {
  useTestDatabase()
  let workspaceId: string
  const email = `${uuidv7()}@example.org`

  beforeAll(async () => {
    const user = { id: uuidv7(), name: 'Jana Brandt', email }
    await database().user.create({ data: user })
    const client = createRouterClient(router, { context: { headers: new Headers(), user: async () => user } })
    workspaceId = (await client.workspaces.create({ name: 'Redaktion Probe' })).id
  })
  const here = () => ({
    DATABASE_URL: process.env.DATABASE_URL ?? '',
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET ?? '',
  })
  const importInto = (dossier: string, paths: string[], more: string[] = []) =>
    run([...paths, '--dossier', dossier, '--workspace', 'Redaktion Probe', ...more], here())
  const dossiers = (name: string) =>
    database().dossier.findMany({
      where: { name, workspaceId },
      include: { articles: { orderBy: { position: 'asc' } } },
    })

  it('takes the texts of a folder in order, one line each, and exits 1 because one is empty and one is not there', async () => {
    const { code, lines } = await importInto('Hafen', ['texte'])
    expect(lines).toEqual([
      'imported  texte/a 🚢.txt  «Am Montag kamen 17 Schiffe in den Hafen»',
      'imported  texte/b mit Leerzeichen.txt  «Am Dienstag kamen 18 Schiffe in den Hafen»',
      'failed    texte/leer.txt  because the file is empty',
      'imported  texte/unten/c.TXT  «Am Mittwoch kamen 19 Schiffe in den Hafen»',
      'failed    texte/verwaist.txt  because it does not exist',
    ])
    expect(code).toBe(1)
    const [dossier, ...others] = await dossiers('Hafen')
    expect(others).toEqual([])
    expect(dossier?.articles.map(({ title }) => title)).toHaveLength(3)
  })

  it('says what is there already, and exits 0 when nothing failed', async () => {
    const twice = path.join(folder, 'texte/unten/c.TXT')
    const { code, lines } = await importInto(
      ' Hafen ',
      [twice, 'zeile\neins.txt', twice],
      ['--as', email.toUpperCase()],
    )
    expect(lines).toEqual([
      `present   ${twice}  «Am Mittwoch kamen 19 Schiffe in den Hafen», already there`,
      'imported  zeile\\u{a}eins.txt  «Am Freitag kamen 21 Schiffe in den Hafen»',
      `present   ${twice}  «Am Mittwoch kamen 19 Schiffe in den Hafen», already there`,
    ])
    expect(code).toBe(0)
    expect(await dossiers('Hafen')).toHaveLength(1)
  })

  it('makes no dossier when no file can be taken, and names each reason', async () => {
    const { code, lines } = await importInto('Leer', ['bild.txt', 'gross.txt', 'fehlt.txt'])
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/^failed {4}bild\.txt {2}because this is an image/),
      expect.stringMatching(/^failed {4}gross\.txt {2}because it has 2\.0 MB and at most 2 MB/),
      'failed    fehlt.txt  because it does not exist',
    ])
    expect(await dossiers('Leer')).toEqual([])
  })

  it('makes one dossier when two commands begin it at the same moment', async () => {
    const files = ['texte/a 🚢.txt', 'texte/b mit Leerzeichen.txt']
    const client = new Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      // Nobody can write a dossier until both commands have looked whether there is one and wait.
      await client.query('BEGIN')
      await client.query('LOCK TABLE dossier IN EXCLUSIVE MODE')
      const both = Promise.all(files.map((file) => importInto('Zwei', [file])))
      await expect.poll(waiting, { timeout: 20_000 }).toBe(2)
      await client.query('COMMIT')
      expect((await both).map(({ code }) => code)).toEqual([0, 0])
    } finally {
      await client.end()
    }
    const [dossier, ...others] = await dossiers('Zwei')
    expect([others.length, dossier?.articles.length]).toEqual([0, 2])
  })

  it('refuses a workspace or person it does not find, and arguments it does not know', async () => {
    const unknown = await run(['texte', '--dossier', 'X', '--workspace', 'Niemand'], here())
    expect([unknown.code, unknown.stdout]).toEqual([1, ''])
    expect(unknown.stderr).toContain('There is no workspace “Niemand”.')
    const stranger = await importInto('X', ['texte'], ['--as', 'fremd@example.org'])
    expect([stranger.code, stranger.stdout]).toEqual([1, ''])
    expect(stranger.stderr).toContain('fremd@example.org')
    for (const args of [['texte'], ['--dossier', 'X'], ['texte', '--dossier', 'X', '--force']]) {
      const { code, stdout, stderr } = await run(args, here())
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('npm run -s import --')
    }
    const help = await run(['--help'], {})
    expect([help.code, help.lines[0]]).toEqual([0, 'Imports text files as articles of a dossier.'])
  })
})

describe('npm run import on the embedded database', () => {
  it('starts it when nothing runs, joins it when the program runs, and leaves it as it was', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'gegenlese-data-'))
    const file = 'texte/a 🚢.txt'
    try {
      const alone = await run([file, '--dossier', 'Probe'], { DATA_DIR: dataDir })
      expect([alone.code, alone.lines]).toEqual([0, [expect.stringContaining('imported')]])

      // As the running program holds it.
      const program = await openEmbeddedDatabase(openDataFolder(dataDir), { as: 'program', durable: false })
      const joined = await run(
        [file, 'zeile\neins.txt', '--dossier', 'Probe', '--as', demonstrationPeople[1].email],
        {
          DATA_DIR: dataDir,
        },
      )
      expect(joined.lines.map((line) => line.split(' ')[0])).toEqual(['present', 'imported'])
      expect(joined.code).toBe(0)
      await program.close()
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  }, 120_000)
})
