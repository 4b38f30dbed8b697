import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')
const START_TIMEOUT_MS = 60_000

export interface StartOptions {
  /** Kept when the server stops; without it, the server gets a temporary folder that goes with it. */
  dataDir?: string
  environment?: Record<string, string>
}

export interface StartedServer {
  /** Scheme, host and port. */
  url: string
  pid: number
  dataDir: string
  /** Everything printed so far. */
  output(): string
  /** Stops it as a person would; gives the exit code. */
  stop(): Promise<number | null>
  /** Kills it as a crash would; its database lives on. */
  kill(): Promise<void>
}

/**
 * Starts the program as built, on a free port, and waits until it is healthy.
 * @throws Error with everything it printed, if it ends or does not get ready
 */
export async function startServer(options: StartOptions = {}): Promise<StartedServer> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'gegenlese-server-'))
  const child = spawn(process.execPath, [path.join(root, 'server/main.ts')], {
    cwd: root,
    env: {
      ...withoutSettings(),
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: '0',
      DATA_DIR: dataDir,
      ...options.environment,
    },
    // The channel tells the server when this process dies.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  }
  const output = () => printed
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const code = await ended
    if (!options.dataDir && signal !== 'SIGKILL') rmSync(dataDir, { recursive: true, force: true })
    return code
  }
  try {
    const url = await readyUrl(child, output)
    return {
      url,
      pid: child.pid ?? 0,
      dataDir,
      output,
      stop: () => end('SIGTERM'),
      kill: async () => void (await end('SIGKILL')),
    }
  } catch (error) {
    await end('SIGTERM')
    throw error
  }
}

/** What the person at this machine has set must not decide how tests run. */
function withoutSettings(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _url,
    BASE_URL: _base,
    HOST: _host,
    BETTER_AUTH_SECRET: _secret,
    ...rest
  } = process.env
  return rest
}

async function readyUrl(child: ChildProcess, output: () => string): Promise<string> {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const url = /is ready: (http:\/\/[^/\s]+)/.exec(output())?.[1]
    if (url && (await isHealthy(url))) return url
    await sleep(25)
  }
  throw new Error(`The server did not get ready.\n${output()}`)
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`)
    return response.ok
  } catch {
    return false
  }
}
