import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer } from '#tests/setup/start-server.ts'

let dataDir: string

test.beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'gegenlese-start-'))
})
test.afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('the program is ready again within five seconds after it was killed', async () => {
  await (await startServer({ dataDir })).kill()
  const began = Date.now()
  const again = await startServer({ dataDir })
  const took = Date.now() - began
  expect(await again.stop()).toBe(0)
  expect(took).toBeLessThan(5_000)
})

test('a second program on the same data folder is refused, and the first one goes on', async () => {
  const first = await startServer({ dataDir })
  await expect(startServer({ dataDir })).rejects.toThrow(`data folder ${dataDir} (process ${first.pid})`)
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200)
  expect(await first.stop()).toBe(0)
})

test('a port in use is said in one line, before a database is made', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const start = startServer({ dataDir: path.join(dataDir, 'unused'), environment: { PORT: String(port) } })
  await expect(start).rejects.toThrow(`\nPort ${port} is in use: PORT=${port + 1} npm start\n`)
  other.close()
})

test('an unknown path cannot be upgraded to a socket, and the answer does not hang', async ({ baseURL }) => {
  const socket = new WebSocket(`${baseURL?.replace('http', 'ws')}/unknown`)
  const closed = await new Promise<boolean>((resolve) => {
    socket.onclose = () => resolve(true)
    socket.onerror = () => resolve(true)
    setTimeout(() => resolve(false), 5_000)
  })
  expect(closed).toBe(true)
})
