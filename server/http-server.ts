import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, messageOf } from './data-folder.ts'
import { markAddress, markLoopback } from './loopback.ts'
import { StartupError } from './startup-error.ts'

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface HttpServer {
  port: number
  /** From now on requests are answered, those that came earlier included. */
  serve(handle: RequestHandler, upgrade: UpgradeHandler): void
  /** Accepts nothing more, ends event streams, waits for running requests, then closes what is left. */
  close(): Promise<void>
}

const DRAIN_MS = 5_000
const IDLE_CHECK_MS = 50

/**
 * Listens at once, so that a port in use is known before anything else is started; requests wait until `serve`.
 * @param host address to listen on; @param port 0 takes any free one
 * @throws StartupError if the address cannot be listened on
 */
export async function listen(host: string, port: number, loopbackOnly: boolean): Promise<HttpServer> {
  const ready = Promise.withResolvers<{ handle: RequestHandler; upgrade: UpgradeHandler }>()
  const server = createServer()
  const running = new Set<ServerResponse>()
  const upgraded = new Set<Duplex>()

  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    running.add(response)
    response.once('close', () => running.delete(response))
    markLoopback(request, loopbackOnly)
    markAddress(request)
    if (request.url === '/api/health' && !serving) return answerStarting(response)
    const { handle } = await ready.promise
    try {
      await handle(request, response)
    } catch (error) {
      console.error('A request failed outside the application:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  })
  server.on('upgrade', async (request: IncomingMessage, socket: Socket, head: Buffer) => {
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    socket.on('error', () => socket.destroy())
    markLoopback(request, loopbackOnly)
    markAddress(request)
    const { upgrade } = await ready.promise
    upgrade(request, socket, head)
  })
  let serving = false
  await startListening(server, host, port)

  return {
    port: (server.address() as AddressInfo).port,
    serve(handle, upgrade) {
      serving = true
      ready.resolve({ handle, upgrade })
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const response of running) if (isEventStream(response)) response.end()
      for (const socket of upgraded) socket.destroy()
      // A connection that has just had its answer is idle only from now on, and would be kept for the next request.
      const closeIdle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
      await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })])
      clearInterval(closeIdle)
      server.closeAllConnections()
    },
  }
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    server.listen({ host, port }, resolve)
  })
}

function explain(error: Error, host: string, port: number): StartupError {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartupError(`Port ${port} is in use: PORT=${port < 65535 ? port + 1 : 3000} npm start`)
    case 'EACCES':
      return new StartupError(`Port ${port} may not be used by this user: PORT=3000 npm start`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(
        `HOST=${host} is no address of this machine: leave HOST out, or set HOST=0.0.0.0.`,
      )
    default:
      return new StartupError(`Cannot listen on ${host}, port ${port}: ${messageOf(error)}`)
  }
}

function answerStarting(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
  response.end('{"status":"starting"}')
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')
}
