import { defineConfig, devices } from '@playwright/test'
import { browserPath } from '#scripts/browser-path.ts'

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/setup/browser-server.ts',
  workers: 2,
  // Two cores carry the server, its database and two browsers at once.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.GEGENLESE_TEST_URL,
    locale: 'de-CH',
    launchOptions: { executablePath: browserPath() },
    trace: 'retain-on-failure',
  },
})
