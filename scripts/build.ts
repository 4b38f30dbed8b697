import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { contentStamp } from './content-stamp.ts'
import { runTool } from './run-tool.ts'

const root = path.resolve(import.meta.dirname, '..')
const output = path.join(root, process.env.NEXT_DIST_DIR || '.next')
const stampFile = path.join(output, 'gegenlese-stamp')
const environment = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

/**
 * Builds for production unless the last build was made from exactly these sources.
 * @returns false if the build failed; what it said has been printed then
 */
export async function buildIfNeeded(): Promise<boolean> {
  const stamp = contentStamp(root)
  if (isBuilt(stamp)) return true
  console.log('Building Gegenlese; this takes up to a minute and is done once.')
  return build(stamp)
}

function isBuilt(stamp: string): boolean {
  const isComplete = existsSync(path.join(output, 'BUILD_ID')) && existsSync(stampFile)
  return isComplete && readFileSync(stampFile, 'utf8') === stamp
}

async function build(stamp: string): Promise<boolean> {
  rmSync(stampFile, { force: true })
  const isBuilt =
    (await runTool(['prisma', 'generate'], { environment, show: 'onFailure' })) &&
    (await runTool(['next', 'build'], { environment, show: 'onFailure' }))
  if (isBuilt) writeFileSync(stampFile, stamp)
  return isBuilt
}

if (import.meta.main) process.exitCode = (await build(contentStamp(root))) ? 0 : 1
