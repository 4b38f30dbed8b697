// Runs a TypeScript file of this project with Node 24, which executes TypeScript as it stands.
// This file and start.mjs are plain JavaScript because they have to work on the Node that happens to be installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const isRecent = (version) => Number.parseInt(version, 10) >= 24

/** The path of a Node ≥ 24: the running one, else the one that came with `npm ci`; undefined if neither is there. */
function findNode() {
  if (isRecent(process.versions.node)) return process.execPath
  const bundled = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  return existsSync(bundled) ? bundled : undefined
}

function explainMissingNode() {
  const installed = existsSync(path.join(root, 'node_modules'))
  console.error(
    `Gegenlese needs Node 24 or later; this is Node ${process.versions.node} on ${process.platform}-${process.arch}.`,
  )
  console.error(
    installed
      ? 'Install Node 24 or later and start again. (On Linux x64 and arm64 `npm ci` brings it, unless it ran with --omit=optional.)'
      : 'Run `npm ci` first: on Linux it brings the right Node along.',
  )
}

/** The processes this one came from: the shell npm uses, and npm itself where the system tells. */
function ancestors() {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(parent)
  }
}

/**
 * npm passes a signal on to the shell between it and this process only, which dies of it and tells nobody; and npm may
 * be killed itself. The program must not live on unseen then.
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const known = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === known) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 250)
  timer.unref()
}

/**
 * Runs `target` (a path relative to the project folder) with `args`; input, output, signals and exit code pass through.
 * The program that is run has an IPC channel: it is told by `disconnect` when this launcher dies.
 */
export function run(target, args, environment = {}) {
  const node = findNode()
  if (!node) {
    explainMissingNode()
    process.exit(1)
  }
  // Old ways of libraries are nothing the person who runs this could change.
  const child = spawn(node, ['--disable-warning=DeprecationWarning', path.resolve(root, target), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => {
    console.error(`Could not run ${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [target, ...args] = process.argv.slice(2)
  if (!target) {
    console.error('usage: node scripts/run.mjs <file.ts> [arguments]')
    process.exit(2)
  }
  run(target, args)
}
