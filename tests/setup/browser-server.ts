import { startServer } from './start-server.ts'

/** One server for all browser tests of a run; the configuration reads its address in every worker. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startServer()
  process.env.GEGENLESE_TEST_URL = server.url
  return async () => void (await server.stop())
}
