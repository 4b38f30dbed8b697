import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentStamp } from './content-stamp.ts'

const root = path.resolve(import.meta.dirname, '..')
const output = path.join(root, process.env.NEXT_DIST_DIR || '.next')
const stampFile = path.join(output, 'gegenlese-stamp')

/** Builds for production unless the last build was made from exactly these sources. Ends the process if it fails. */
export async function buildIfNeeded(): Promise<void> {
  const stamp = contentStamp(root)
  if (isBuilt(stamp)) return
  console.log('Building Gegenlese; this takes up to a minute and happens once.')
  await build(stamp)
}

function isBuilt(stamp: string): boolean {
  const complete = existsSync(path.join(output, 'BUILD_ID')) && existsSync(stampFile)
  return complete && readFileSync(stampFile, 'utf8') === stamp
}

async function build(stamp: string): Promise<void> {
  rmSync(stampFile, { force: true })
  await runQuietly('prisma', 'generate')
  await runQuietly('next', 'build')
  writeFileSync(stampFile, stamp)
}

/** Says nothing on success; on failure prints all the tool said and ends with its exit code. */
function runQuietly(tool: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', '.bin', tool), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk))
  const kill = () => child.kill()
  process.once('exit', kill)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.off('exit', kill)
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(said))
      console.error(`\n\`${tool} ${args.join(' ')}\` failed.`)
      process.exit(code ?? 1)
    })
  })
}

if (import.meta.main) await build(contentStamp(root))
