// Everything that has to be in order: style, types, unit and integration tests, the production build, browser tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from './build.ts'
import { runTool } from './run-tool.ts'

interface Counts {
  passed: number
  failed: number
}

const reports = mkdtempSync(path.join(tmpdir(), 'gegenlese-reports-'))
const vitestReport = path.join(reports, 'vitest.json')
const playwrightReport = path.join(reports, 'playwright.json')

const quiet = { show: 'onFailure' } as const

const sections: { name: string; run: () => Promise<boolean>; count?: () => Counts }[] = [
  { name: 'style', run: () => runTool(['biome', 'check', '--error-on-warnings'], quiet) },
  {
    name: 'types',
    // A fresh clone lacks the declarations that Next writes.
    run: async () => (await runTool(['next', 'typegen'], quiet)) && runTool(['tsc', '--noEmit'], quiet),
  },
  {
    name: 'unit and integration tests',
    run: () =>
      runTool(
        ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
        {
          show: 'always',
        },
      ),
    count: () => {
      const report = readReport<{ numPassedTests: number; numFailedTests: number }>(vitestReport)
      return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
    },
  },
  { name: 'build', run: buildIfNeeded },
  {
    name: 'browser tests',
    run: () =>
      runTool(['playwright', 'test', '--reporter=list,json'], {
        show: 'always',
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      }),
    count: () => {
      const stats = readReport<{ stats: Record<string, number> }>(playwrightReport)?.stats
      return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
    },
  },
]

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined
}

async function main(): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0 }
  for (const { name, run, count } of sections) {
    const began = performance.now()
    const isGood = await run()
    const { passed, failed } = count?.() ?? { passed: 0, failed: 0 }
    total.passed += passed
    // A section that fails as a whole counts as one failure, so that the sum never looks better than it is.
    total.failed += isGood ? failed : Math.max(failed, 1)
    console.log(`${isGood ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
    if (!isGood) break
  }
  return total
}

const { passed, failed } = await main()
rmSync(reports, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
