import { datePrecision, isPartialDate } from '#lib/domain/partial-date.ts'
import type { ClaimTime } from '#lib/schemas/claim.ts'

export type Precision = ClaimTime['precision']

interface TypedTime {
  from: string
  to: string
  precision: Precision
}

export type ReadTime = { time: ClaimTime | null } | { problem: 'from' | 'to' | 'reversed' }

/** "12.2024", "3.12.2024" and ISO forms as a partial ISO date; null for anything else. */
function partialDate(text: string): string | null {
  const german = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const iso = german
    ? [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].filter(Boolean).join('-')
    : text
  return isPartialDate(iso) ? iso : null
}

/** The last day of the year, month or day a partial date names. */
function lastDay(date: string): string {
  const precision = datePrecision(date)
  if (precision === 'day') return date
  if (precision === 'year') return `${date}-12-31`
  const [year = 0, month = 0] = date.split('-').map(Number)
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`
}

const firstDay = (date: string) => `${date}-01-01`.slice(0, 10)

/**
 * The time a person typed: dates as YYYY, YYYY-MM, YYYY-MM-DD, 12.2024 or 3.12.2024. Both empty means no time; a month or
 * year as the beginning starts on its first day, as the end runs to its last.
 */
export function readTime({ from, to, precision }: TypedTime): ReadTime {
  const [start, end] = [from.trim(), to.trim()]
  if (start === '' && end === '') return { time: null }
  const first = start && partialDate(start)
  if (first === null) return { problem: 'from' }
  const last = end && partialDate(end)
  if (last === null) return { problem: 'to' }
  const time = { from: first ? firstDay(first) : null, to: last ? lastDay(last) : null, precision }
  if (time.from && time.to && time.from > time.to) return { problem: 'reversed' }
  return { time }
}

/** A time as text to edit, as short as its precision allows; `readTime` reads it back. */
export function timeDates(time: ClaimTime | null): { from: string; to: string } {
  const length = time?.precision === 'year' ? 4 : time?.precision === 'day' ? 10 : 7
  const shorten = (date: string | null | undefined, whole: (short: string) => string) => {
    const short = date?.slice(0, length) ?? ''
    return short && whole(short) !== date ? (date ?? '') : short
  }
  return { from: shorten(time?.from, firstDay), to: shorten(time?.to, lastDay) }
}
