import { once } from 'node:events'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type HttpServer, listen, type RequestHandler } from './http-server.ts'

const host = '127.0.0.1'
const servers: HttpServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function start(loopbackOnly = true): Promise<HttpServer> {
  const server = await listen(host, 0, loopbackOnly)
  servers.push(server)
  return server
}

/** Answers with the header that tells who is at this machine. */
const tellLoopback: RequestHandler = async (incoming, response) => {
  response.end(String(incoming.headers['x-gegenlese-loopback']))
}

/** `fetch` sets no `host` header of one's choice. */
function get(port: number, headers: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host, port, path: '/', headers }, (response) => {
      response.setEncoding('utf8')
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve(body))
    })
      .on('error', reject)
      .end()
  })
}

describe('listen', () => {
  it('says which port is in use and how to take another', async () => {
    const other = createServer().listen(0, host)
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(listen(host, port, true)).rejects.toThrow(
      `Port ${port} is in use: PORT=${port + 1} npm start`,
    )
    other.close()
  })

  it('says that an address is not one of this machine', async () => {
    await expect(listen('192.0.2.1', 0, false)).rejects.toThrow('HOST=192.0.2.1')
  })

  it('lets requests that come during the start wait, and answers the health check at once', async () => {
    const server = await start()
    const early = get(server.port)
    const health = await fetch(`http://${host}:${server.port}/api/health`)
    expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }])
    server.serve(tellLoopback, (_request, socket) => socket.destroy())
    expect(await early).toBe('1')
  })

  it('answers 500 when the handler throws before it has answered', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {})
    const server = await start()
    server.serve(
      async () => {
        throw new Error('thrown on purpose')
      },
      (_request, socket) => socket.destroy(),
    )
    expect((await fetch(`http://${host}:${server.port}/`)).status).toBe(500)
    expect(report).toHaveBeenCalledOnce()
    report.mockRestore()
  })

  it('ends event streams when it closes, and lets a running request finish', async () => {
    const server = await start()
    server.serve(
      async (incoming, response) => {
        if (incoming.url === '/events') {
          response.setHeader('content-type', 'text/event-stream')
          response.write('data: 1\n\n')
        } else {
          await sleep(200)
          response.end('finished')
        }
      },
      (_request, socket) => socket.destroy(),
    )
    const events = await fetch(`http://${host}:${server.port}/events`)
    const running = get(server.port)
    await sleep(50)
    const began = Date.now()
    await server.close()
    expect(Date.now() - began).toBeLessThan(1500)
    expect(await events.text()).toBe('data: 1\n\n')
    expect(await running).toBe('finished')
  })

  it('closes although a socket was upgraded', async () => {
    const server = await start()
    server.serve(tellLoopback, () => {})
    const socket = connect(server.port, host)
    socket.write('GET /x HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
    await sleep(100)
    const ended = once(socket, 'close')
    await server.close()
    await ended
  })
})

describe('the loopback header', () => {
  it.each([
    ['a request from this machine', true, {}, '1'],
    ['one by address', true, { host: '127.0.0.1:3000' }, '1'],
    ['one by IPv6 address', true, { host: '[::1]:3000' }, '1'],
    ['a forged one to a server that others can reach', false, { 'x-gegenlese-loopback': '1' }, 'undefined'],
    ['one to a server that others can reach', false, {}, 'undefined'],
    ['one that came through a proxy', true, { 'x-forwarded-for': '192.0.2.1' }, 'undefined'],
    [
      'one with the header forged behind a proxy',
      true,
      { via: '1.1 x', 'x-gegenlese-loopback': '1' },
      'undefined',
    ],
    ['one to a name that a stranger pointed here', true, { host: 'stranger.example' }, 'undefined'],
  ])('for %s', async (_case, loopbackOnly, headers, expected) => {
    const server = await start(loopbackOnly)
    server.serve(tellLoopback, (_request, socket) => socket.destroy())
    expect(await get(server.port, headers)).toBe(expected)
  })
})
