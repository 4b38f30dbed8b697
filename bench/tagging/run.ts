/**
 * npm run bench:tagging — how fast people tag through the API: the real program in production on the embedded database,
 * the load from a second process over HTTP with keep-alive and real sessions. First 20 people tag once a second each in
 * one dossier, each with its event stream open; then 20 connections tag as fast as they get answers. Afterwards the
 * event log is read and its chain recomputed. Prints a table and JSON; exit code 1 when a figure misses its target.
 * Needs a build (`npm run build`). Options: --people N, --seconds N, --flat-out N (seconds), --rounds N (of which the
 * medians are judged), --no-streams.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { median, round } from '#bench/highlights/stats.ts'
import { SIZE } from './material.ts'
import { measureRound, type Options, type Round } from './measure.ts'

interface Figure {
  what: string
  value: number
  unit: string
  target?: string
  met?: boolean
}

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    'flat-out': { type: 'string', default: '15' },
    rounds: { type: 'string', default: '1' },
    'no-streams': { type: 'boolean', default: false },
  },
})
const options: Options = {
  people: Number(values.people),
  seconds: Number(values.seconds),
  flatOut: Number(values['flat-out']),
  streams: !values['no-streams'],
}
const loads = [loadavg()[0] ?? 0]
const rounds: Round[] = []
while (rounds.length < Number(values.rounds)) {
  rounds.push(await measureRound(options))
  loads.push(loadavg()[0] ?? 0)
}

const figure = (what: string, unit: string, value: (one: Round) => number): Figure => ({
  what,
  value: round(median(rounds.map(value))),
  unit,
})
const judged = (one: Figure, target: string, met: boolean): Figure => ({ ...one, target, met })
const once = `${options.people} people, one tag a second each`
const p95 = figure(`${once}: p95`, 'ms', ({ steady }) => steady.p95)
const speed = figure(
  `${options.people} connections flat out in one dossier`,
  'tags/s',
  ({ flatOut }) => flatOut.tagsPerSecond,
)
const figures: Figure[] = [
  figure(`${once}: p50`, 'ms', ({ steady }) => steady.p50),
  judged(p95, '≤ 40', p95.value <= 40),
  figure(`${once}: p99`, 'ms', ({ steady }) => steady.p99),
  judged(speed, '≥ 150', speed.value >= 150),
  figure('flat out: p95', 'ms', ({ flatOut }) => flatOut.p95),
  figure('events that reached open streams', '', ({ received }) => received),
  figure('events in the log', '', ({ events }) => events),
]

const width = Math.max(...figures.map(({ what }) => what.length))
for (const { what, value, unit, target, met } of figures) {
  const verdict = target ? `  target ${target}  ${met ? 'met' : 'MISSED'}` : ''
  console.log(`${what.padEnd(width)}  ${String(value).padStart(8)} ${unit.padEnd(6)}${verdict}`)
}
const problems = rounds.flatMap((one) => one.problems)
console.log(problems.length > 0 ? problems.join('\n') : 'the log is gapless and its chain intact')
console.log(
  `load average ${loads.map((load) => load.toFixed(1)).join(' → ')} on ${cpus().length} cores, ${rounds.length} round(s)`,
)
console.log(`\n${JSON.stringify({ bench: 'tagging', size: SIZE, options, loads, figures, rounds })}`)
if (problems.length > 0 || figures.some(({ met }) => met === false)) process.exitCode = 1
