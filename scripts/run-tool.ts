import { spawn } from 'node:child_process'
import path from 'node:path'

export interface ToolOptions {
  /** Added to the environment of this process. */
  environment?: Record<string, string>
  /** `onFailure` says nothing unless the tool fails, and then all it had to say. */
  show: 'always' | 'onFailure'
}

const root = path.resolve(import.meta.dirname, '..')

/** Runs a tool that npm has installed, with the Node this process runs on; true if it succeeds. */
export function runTool([tool, ...args]: [string, ...string[]], options: ToolOptions): Promise<boolean> {
  const output = options.show === 'always' ? 'inherit' : 'pipe'
  const child = spawn(process.execPath, [path.join(root, 'node_modules', '.bin', tool), ...args], {
    cwd: root,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', output, output],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const abort = (signal: NodeJS.Signals) => {
    child.kill(signal)
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abort)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, abort)
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}
