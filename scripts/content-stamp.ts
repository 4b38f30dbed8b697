import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Everything a production build is made from. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** A hash of names and contents of all sources; file times do not count, since a fresh clone has new ones. */
export function contentStamp(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) add(source)
  return hash.digest('hex')

  function add(name: string): void {
    const file = path.join(root, name)
    if (!existsSync(file) || name === 'lib/server/generated' || /\.test\.tsx?$/.test(name)) return
    if (statSync(file).isDirectory()) {
      for (const entry of readdirSync(file).sort()) add(`${name}/${entry}`)
    } else {
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
    }
  }
}
