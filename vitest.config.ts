import { defineConfig } from 'vitest/config'

/** What reads or writes the database, or starts processes. */
const integration = [
  'tests/**/*.test.{ts,tsx}',
  'server/**/*.test.ts',
  'scripts/**/*.test.ts',
  'lib/{api,commands,import,queries,server}/**/*.test.ts',
]

export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,samples,components}/**/*.test.{ts,tsx}'],
          exclude: [...integration, '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: integration,
          exclude: ['tests/browser/**', '**/node_modules/**'],
          globalSetup: 'tests/setup/global-database.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
