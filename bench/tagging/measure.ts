import { fork } from 'node:child_process'
import path from 'node:path'
import pg from 'pg'
import { quantile } from '#bench/highlights/stats.ts'
import { startServer } from '#tests/setup/start-server.ts'
import { readLog } from '#tests/support/event-log.ts'
import type { Load, Measured } from './load.ts'
import { type Prepared, prepare } from './prepare.ts'

export interface Options {
  people: number
  /** Of tagging once a second. */
  seconds: number
  /** Seconds of tagging as fast as it goes. */
  flatOut: number
  /** Whether each person has the event stream open while they tag once a second. */
  streams: boolean
}

export interface Round {
  /** Milliseconds. */
  steady: { p50: number; p95: number; p99: number }
  flatOut: { tagsPerSecond: number; p95: number }
  /** Events that reached the streams. */
  received: number
  /** Events in the log at the end. */
  events: number
  /** What went wrong, one line each. */
  problems: string[]
}

/** Starts the program on a new data folder, tags, stops it, and tells what it took. */
export async function measureRound({ people, seconds, flatOut, streams }: Options): Promise<Round> {
  const server = await startServer()
  try {
    const prepared = await prepare(server.dataDir, people)
    try {
      const dossier = `${server.url}/api/v1/dossiers/${prepared.dossierId}`
      const base = { address: `${dossier}/claims`, streamAddress: '', cookies: prepared.cookies }
      const [first, second] = [10 * people, 10 * people + people * (seconds + 1)]
      const slice = (from: number, to?: number) => ({ ...base, passages: prepared.passages.slice(from, to) })
      // What the first requests load and compile is not what is measured.
      const warm = await generate({ ...slice(0, first), seconds: 10, pace: 'flat-out' })
      const steady = await generate({
        ...slice(first, second),
        streamAddress: streams ? `${dossier}/events/stream?after=${await lastNumber(prepared)}` : '',
        seconds,
        pace: 'steady',
      })
      const flat = await generate({ ...slice(second), seconds: flatOut, pace: 'flat-out' })
      const all = [warm, steady, flat]
      const { events, problems } = await verify(prepared, all)
      return {
        steady: {
          p50: quantile(steady.latencies, 0.5),
          p95: quantile(steady.latencies, 0.95),
          p99: quantile(steady.latencies, 0.99),
        },
        flatOut: {
          tagsPerSecond: flat.latencies.length / flat.seconds,
          p95: quantile(flat.latencies, 0.95),
        },
        received: steady.received,
        events,
        problems: [...all.flatMap(failuresOf), ...problems],
      }
    } finally {
      await prepared.close()
    }
  } finally {
    await server.stop()
  }
}

function generate(load: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'load.ts'))
    child.once('message', (measured) => resolve(measured as Measured))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)))
    child.send(load)
  })
}

/** The number of the dossier's last event. */
async function lastNumber({ databaseUrl, dossierId }: Prepared): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ seq: string }>('SELECT seq FROM event_log WHERE id = $1', [dossierId])
  await client.end()
  return Number(rows[0]?.seq ?? 0)
}

const failuresOf = ({ failures }: Measured) =>
  Object.entries(failures).map(([status, count]) => `${count} tags were answered with status ${status}`)

/** Reads the whole log anew: no gap, every hash right, and an event for every tag that was answered. */
async function verify(
  { databaseUrl, dossierId }: Prepared,
  measured: readonly Measured[],
): Promise<{ events: number; problems: string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { events } = await readLog(client, dossierId)
    const answered = measured.reduce((sum, { latencies }) => sum + latencies.length, 0)
    const logged = events.filter(({ kind }) => kind === 'claim.created').length
    const problems = logged === answered ? [] : [`${answered} tags were answered, ${logged} stand in the log`]
    return { events: events.length, problems }
  } catch (error) {
    return { events: 0, problems: [error instanceof Error ? error.message : String(error)] }
  } finally {
    await client.end()
  }
}
