// The load generator: a process of its own, so that it does not measure its own delays into the program's.
import { Agent, get, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Passage } from './prepare.ts'

export interface Load {
  /** Of the claims of the dossier. */
  address: string
  /** Of its event stream, which each person has open; empty for none. */
  streamAddress: string
  cookies: string[]
  passages: Passage[]
  seconds: number
  /** `steady`: each person tags once a second. `flat-out`: each tags again as soon as the answer is there. */
  pace: 'steady' | 'flat-out'
}

export interface Measured {
  /** Milliseconds from the moment a tag was due to its answer. */
  latencies: number[]
  /** Answers that were not 200, by status; 0 stands for none at all. */
  failures: Record<string, number>
  /** How long it took: less than asked for when there were no passages left. */
  seconds: number
  /** Events that reached the people's streams. */
  received: number
}

async function run(load: Load): Promise<Measured> {
  const measured: Measured = { latencies: [], failures: {}, seconds: 0, received: 0 }
  const streams = load.streamAddress ? load.cookies.map((cookie) => follow(load, cookie, measured)) : []
  await sleep(1000)
  const begun = performance.now()
  const until = begun + load.seconds * 1000
  await Promise.all(load.cookies.map((cookie, person) => work(load, cookie, person, until, measured)))
  measured.seconds = (performance.now() - begun) / 1000
  await sleep(500)
  for (const stream of streams) stream.destroy()
  return measured
}

async function work(load: Load, cookie: string, person: number, until: number, measured: Measured) {
  const agent = new Agent({ keepAlive: true, maxSockets: load.pace === 'steady' ? 4 : 1 })
  const pending: Promise<void>[] = []
  // Not all in the same moment of the second.
  let due = performance.now() + (load.pace === 'steady' ? (person / load.cookies.length) * 1000 : 0)
  for (let at = person; due < until; at += load.cookies.length) {
    const passage = load.passages[at]
    if (!passage) break
    if (load.pace === 'steady') {
      await sleep(Math.max(0, due - performance.now()))
      pending.push(tag(load, agent, cookie, passage, due, measured))
      due += 1000
    } else {
      await tag(load, agent, cookie, passage, performance.now(), measured)
      due = performance.now()
    }
  }
  await Promise.all(pending)
  agent.destroy()
}

function tag(load: Load, agent: Agent, cookie: string, passage: Passage, due: number, measured: Measured) {
  return new Promise<void>((resolve) => {
    const body = JSON.stringify(passage)
    const failed = (status: number) => {
      measured.failures[status] = (measured.failures[status] ?? 0) + 1
      resolve()
    }
    const sent = request(
      load.address,
      {
        method: 'POST',
        agent,
        headers: { cookie, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume()
        response.on('end', () => {
          if (response.statusCode !== 200) return failed(response.statusCode ?? 0)
          measured.latencies.push(performance.now() - due)
          resolve()
        })
      },
    )
    sent.on('error', () => failed(0))
    sent.end(body)
  })
}

function follow(load: Load, cookie: string, measured: Measured) {
  const stream = get(load.streamAddress, { headers: { cookie, accept: 'text/event-stream' }, agent: false })
  stream.on('response', (response) => {
    response.setEncoding('utf8')
    response.on('data', (chunk: string) => {
      measured.received += chunk.split('\nid: ').length - 1
    })
    response.on('error', () => {})
  })
  stream.on('error', () => {})
  return stream
}

process.on('message', async (load: Load) => {
  process.send?.(await run(load))
  process.disconnect()
})
