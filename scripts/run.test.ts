import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAlive } from '#server/processes.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gegenlese-run-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a program through the launcher, outside of npm. */
function launch(program: string, ...args: string[]): ChildProcess {
  const file = path.join(folder, 'program.ts')
  writeFileSync(file, program)
  const { npm_lifecycle_event: _npm, ...env } = process.env
  return spawn(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), file, ...args], { env })
}

/** Prints its number, then lives until it is told to end. */
const waiting = `
  process.on('SIGTERM', () => process.exit(9))
  process.on('disconnect', () => process.exit(0))
  setInterval(() => {}, 1000)
  console.log(process.pid satisfies number)`

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = await once(child.stdout!, 'data')
  return String(chunk).trim()
}

describe('the launcher', () => {
  it('runs TypeScript with its arguments and passes the exit code on', async () => {
    const child = launch(
      'console.log(process.argv.slice(2).join("|")); process.exit(7 as number)',
      'a b',
      '--c',
    )
    expect(await firstLine(child)).toBe('a b|--c')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('passes signals on', async () => {
    const child = launch(waiting)
    await firstLine(child)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([9, null])
  })

  it('takes its program with it when it is killed', async () => {
    const child = launch(waiting)
    const pid = Number(await firstLine(child))
    child.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  })
})
