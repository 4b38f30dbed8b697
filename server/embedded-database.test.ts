import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isRoot } from './account.ts'
import { keptSecret, openDataFolder } from './data-folder.ts'
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded-database.ts'

let folder: string
const opened: EmbeddedDatabase[] = []

function temporaryFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'gegenlese-test-'))
  chmodSync(made, 0o711)
  return made
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})

async function open(
  as: 'program' | 'command',
  report?: (message: string) => void,
): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase(openDataFolder(folder), { as, report, durable: false })
  opened.push(database)
  return database
}

async function close(database: EmbeddedDatabase): Promise<void> {
  opened.splice(opened.indexOf(database), 1)
  await database.close()
}

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(text)
    return rows as Row[]
  } finally {
    await client.end()
  }
}

const pidFile = () => path.join(folder, 'database', 'postmaster.pid')
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
const isRunning = () => existsSync(pidFile())

/** A process that opens the folder as the program and is then killed as a crash would kill it. */
async function openAndKill(): Promise<void> {
  const module = (name: string) => JSON.stringify(path.join(import.meta.dirname, name))
  const program = `
    const { openDataFolder } = await import(${module('data-folder.ts')})
    const { openEmbeddedDatabase } = await import(${module('embedded-database.ts')})
    await openEmbeddedDatabase(openDataFolder(${JSON.stringify(folder)}), { as: 'program', durable: false })
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a data folder without a database', () => {
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gets one that sorts as German does and stops when it is closed', async () => {
    const database = await open('program')
    const rows = await query<{ word: string }>(
      database.url,
      `SELECT word FROM unnest(ARRAY['Zebra', 'Äpfel', 'Apfel']) AS word ORDER BY word`,
    )
    expect(rows.map(({ word }) => word)).toEqual(['Apfel', 'Äpfel', 'Zebra'])
    await close(database)
    expect(isRunning()).toBe(false)
  })

  it('serves commands that come at the same moment', async () => {
    const databases = await Promise.all([open('command'), open('command')])
    expect(new Set(databases.map(({ url }) => url)).size).toBe(1)
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([])
  })

  it('is cleared of what an interrupted creation left behind', async () => {
    const draft = path.join(folder, 'database.new-999999999-abcdef')
    mkdirSync(draft)
    await open('command')
    expect(existsSync(draft)).toBe(false)
  })

  it.runIf(isRoot())('serves root where only root may enter', async () => {
    chmodSync(folder, 0o700)
    const closed = path.join(folder, 'deep', 'data')
    const database = await openEmbeddedDatabase(openDataFolder(closed), { as: 'program', durable: false })
    opened.push(database)
    await query(database.url, 'CREATE DATABASE another')
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is refused if it cannot be made, by its name and with what to do', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openDataFolder(path.join(file, 'data'))).toThrow(/file\/data cannot be written.*DATA_DIR=/)
    expect(() => openDataFolder('/proc/gegenlese/data')).toThrow(/data cannot be written.*DATA_DIR=/)
  })
})

describe('the embedded database', () => {
  // Made once, since that takes longer than most of these tests: each leaves it stopped and whole.
  beforeAll(async () => {
    folder = temporaryFolder()
    await close(await open('command'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps what was committed, the password and the port from one start to the next', async () => {
    const first = await open('program')
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one')
    await close(first)
    const second = await open('program')
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }])
  })

  it('gives its program an ordinary role, not the rights of the superuser', async () => {
    const { url } = await open('program')
    const rows = await query<{ super: boolean }>(
      url,
      'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
    )
    expect(rows).toEqual([{ super: false }])
    await expect(query(url, `COPY (SELECT 1) TO PROGRAM 'true'`)).rejects.toThrow('permission denied')
  })

  it('refuses a second program on the folder, naming folder and process, and leaves the first one alone', async () => {
    const first = await open('program')
    await expect(open('program')).rejects.toThrow(`${folder} (process ${process.pid})`)
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is joined by commands while a program runs, and outlives them', async () => {
    const program = await open('program')
    const command = await open('command')
    expect(command.url).toBe(program.url)
    await close(command)
    expect(isRunning()).toBe(true)
  })

  it('is stopped by the last who leaves, whoever started it', async () => {
    const command = await open('command')
    const program = await open('program')
    await close(command)
    expect(await query(program.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await close(program)
    expect(isRunning()).toBe(false)
  })

  it('survives commands that come and go at any moment', async () => {
    const visit = async (delay: number) => {
      await sleep(delay)
      const database = await open('command')
      expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      await close(database)
    }
    await Promise.all([0, 0, 300, 700, 750, 800, 1000, 1050, 1300].map(visit))
    expect(isRunning()).toBe(false)
  })

  it('is taken over from a program that was killed, and stopped by its new owner', async () => {
    await openAndKill()
    const leftOver = serverPid()
    const database = await open('program')
    expect(serverPid()).toBe(leftOver)
    await close(database)
    expect(isRunning()).toBe(false)
  })

  it('starts although another program has got the process number of a killed server', async () => {
    const other = spawn('sleep', ['60'], { ...openDataFolder(folder).account })
    writeFileSync(pidFile(), `${other.pid}\n${folder}/database\n1700000000\n1\n\n127.0.0.1\n0 0\nready   \n`)
    const database = await open('program')
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    other.kill()
  })

  it('comes back on the same port when its server is killed under a running program', async () => {
    const reports: string[] = []
    const program = await open('program', (message) => reports.push(message))
    process.kill(serverPid(), 'SIGKILL')
    await expect.poll(() => reports.at(-1), { timeout: 20_000 }).toBe('The database is back.')
    expect(await query(program.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await expect(open('program')).rejects.toThrow('already running')
  })

  it('says which file is wrong when the password no longer fits', async () => {
    const file = path.join(folder, 'database-password')
    const password = readFileSync(file)
    writeFileSync(file, 'wrong')
    await expect(open('program')).rejects.toThrow('database-password')
    writeFileSync(file, password)
    await stopLeftOver()
  })

  it('made by another version of PostgreSQL is refused', async () => {
    const file = path.join(folder, 'database', 'PG_VERSION')
    writeFileSync(file, '17\n')
    await expect(open('command')).rejects.toThrow('made by PostgreSQL 17')
    writeFileSync(file, '18\n')
  })

  it('keeps its secrets from other users', async () => {
    await open('command')
    const secret = keptSecret(folder, 'secret')
    expect(keptSecret(folder, 'secret')).toBe(secret)
    for (const name of ['secret', 'database-password', 'database.log']) {
      expect(statSync(path.join(folder, name)).mode & 0o077).toBe(0)
    }
  })
})

/** Nobody can leave a database that they could not enter. */
async function stopLeftOver(): Promise<void> {
  process.kill(serverPid(), 'SIGINT')
  await expect.poll(isRunning, { timeout: 10_000 }).toBe(false)
}
