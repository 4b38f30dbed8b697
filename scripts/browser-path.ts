import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const shipped = path.join(root, 'node_modules', '@sparticuz', 'chromium')

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium that browser tests use: `$CHROMIUM`, else an installed one, else, on Linux x64, the one that comes with
 * npm and needs nothing of the system; that one is unpacked at its first use, which takes seconds.
 * @throws Error if there is none
 */
export function browserPath(): string {
  const chosen = process.env.CHROMIUM
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM=${chosen} does not exist: set it to the path of a Chromium or Chrome.`)
  }
  const found = installed.find((file) => existsSync(file))
  if (found) return found
  if (process.platform === 'linux' && process.arch === 'x64') return unpackShipped()
  throw new Error(
    'There is no browser for the tests: install Chrome or Chromium, or set CHROMIUM to the path of one.',
  )
}

/** Exported for its test: `browserPath` comes here only on machines without a browser. */
export function unpackShipped(): string {
  const { version } = JSON.parse(readFileSync(path.join(shipped, 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = path.join(root, 'node_modules', '.cache', `chromium-${version}`)
  const launcher = path.join(folder, 'launch')
  if (existsSync(launcher)) return launcher
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  try {
    unpack(draft)
    writeFontSettings(draft, folder)
    writeLauncher(draft, folder)
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(launcher)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return launcher
}

/**
 * The package unpacks to the temporary folder it is told of, and its libraries only where it believes to be in a certain
 * cloud. In a process of its own, since it changes the environment of the one it is loaded in.
 */
function unpack(folder: string): void {
  const program = "import('@sparticuz/chromium').then((module) => module.default.executablePath())"
  execFileSync(process.execPath, ['-e', program], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
}

/** Its own settings name folders that exist in that cloud only; without fonts every text is zero pixels high. */
function writeFontSettings(draft: string, folder: string): void {
  const fonts = `${folder}/fonts`
  writeFileSync(
    path.join(draft, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${fonts}-cache</cachedir></fontconfig>
`,
  )
}

function writeLauncher(draft: string, folder: string): void {
  writeFileSync(
    path.join(draft, 'launch'),
    `#!/bin/sh
export LD_LIBRARY_PATH='${folder}/al2023/lib' FONTCONFIG_PATH='${folder}/fonts'
exec '${folder}/chromium' "$@"
`,
    { mode: 0o755 },
  )
}
