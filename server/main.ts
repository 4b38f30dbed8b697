import { Server } from 'node:http'
import next from 'next'
import {
  DEMONSTRATION_MARK,
  EMBEDDED_MARK,
  type Environment,
  readEnvironment,
} from '#lib/server/environment.ts'
import { type HttpServer, listen, type RequestHandler, type UpgradeHandler } from './http-server.ts'
import { checkout, type ProvidedDatabase, provideDatabase } from './provide-database.ts'
import { stopOnSignals } from './signals.ts'
import { exitWith } from './startup-error.ts'

interface Application {
  handle: RequestHandler
  upgrade: UpgradeHandler
  close(): Promise<void>
}

interface Program {
  http?: HttpServer
  application?: Application
  database?: ProvidedDatabase
}

/**
 * Fills in `program` as its parts come up, so that a start that fails half-way can be taken back.
 * @param stopping ends the start at its next step
 */
async function start(program: Program, stopping: AbortSignal): Promise<void> {
  process.chdir(checkout)
  delete process.env[EMBEDDED_MARK]
  const environment = readEnvironment()
  const http = await listen(environment.host, environment.port, environment.loopbackOnly)
  program.http = http
  const origin = settleAddress(environment, http.port)
  const database = await provideDatabase(environment, 'program', (message) => console.error(message))
  program.database = database
  stopping.throwIfAborted()
  const hasDemonstration = database.embedded && environment.loopbackOnly
  process.env[DEMONSTRATION_MARK] = hasDemonstration ? '1' : ''
  if (hasDemonstration) {
    // Loaded late: it would slow down saying that the port is in use.
    const { prepareDemonstration } = await import('#lib/commands/prepare-demonstration.ts')
    await prepareDemonstration()
    stopping.throwIfAborted()
  }
  const application = await startApplication(environment, http.port)
  program.application = application
  http.serve(application.handle, application.upgrade)
  console.log(`Gegenlese is ready: ${origin}${hasDemonstration ? '/demo' : ''}`)
}

async function stop({ http, application, database }: Program): Promise<void> {
  await http?.close()
  await application?.close()
  if (database) await closeConnections()
  await database?.close()
}

/** The application's, which would report an error each if the database went away under them. */
async function closeConnections(): Promise<void> {
  const { closeHub } = await import('#lib/server/event-hub.ts')
  const { closeDatabase } = await import('#lib/server/db.ts')
  await closeHub()
  await closeDatabase()
}

/** With PORT=0 the port is known only now; everything loaded from here on reads it from the environment. */
function settleAddress({ port, origin }: Environment, actualPort: number): string {
  const settled = port === 0 ? origin.replace(/:0$/, `:${actualPort}`) : origin
  process.env.PORT = String(actualPort)
  process.env.BASE_URL = settled
  return settled
}

async function startApplication({ mode, host }: Environment, port: number): Promise<Application> {
  // Next attaches an upgrade listener of its own to the server it is told of, which then answers for every path. This
  // one never listens: it only takes up that listener.
  const upgrades = new Server()
  const app = next({ dev: mode === 'development', dir: checkout, hostname: host, port, httpServer: upgrades })
  await app.prepare()
  return {
    handle: app.getRequestHandler(),
    upgrade(request, socket, head) {
      const isTaken = request.url?.startsWith('/_next/') && upgrades.emit('upgrade', request, socket, head)
      if (!isTaken) socket.destroy()
    },
    close: () => app.close(),
  }
}

const program: Program = {}
const stopping = new AbortController()
const starting = start(program, stopping.signal)
stopOnSignals(
  async () => {
    stopping.abort()
    await starting.catch(() => {})
    await stop(program)
  },
  async () => program.database?.close(),
)
try {
  await starting
} catch (error) {
  // Who stops the program during its start ends it, too.
  if (!stopping.signal.aborted) {
    await stop(program)
    exitWith(error)
  }
}
