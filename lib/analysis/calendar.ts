import type { TimeSpan } from './types.ts'

/** The days a publication date stands for: one day, a month or a year. */
export interface Publication {
  year: number
  /** 1..12, or null if only the year is known. */
  month: number | null
  day: number | null
}

const two = (n: number) => String(n).padStart(2, '0')

/** Days of a month (1..12), Gregorian. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Reads `YYYY`, `YYYY-MM` or an ISO date (what follows the day is ignored); `null` for anything else. */
export function parsePublication(text: string | null): Publication | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '')
  if (!match) return null
  const month = match[2] ? Number(match[2]) : null
  if (month !== null && (month < 1 || month > 12)) return null
  return { year: Number(match[1]), month, day: match[3] ? Number(match[3]) : null }
}

export function daySpan(year: number, month: number, day: number): TimeSpan {
  const iso = isoDay(year, month, day)
  return { from: iso, to: iso, precision: 'day' }
}

/** The span of whole months, both included; months may run beyond a year's end (13 is January of the next). */
export function monthSpan(year: number, first: number, last = first): TimeSpan {
  const normal = (m: number): [number, number] => [
    year + Math.floor((m - 1) / 12),
    ((((m - 1) % 12) + 12) % 12) + 1,
  ]
  const [y1, m1] = normal(first)
  const [y2, m2] = normal(last)
  return {
    from: isoDay(y1, m1, 1),
    to: isoDay(y2, m2, daysInMonth(y2, m2)),
    precision: first === last ? 'month' : 'period',
  }
}

export function yearSpan(year: number): TimeSpan {
  return { from: isoDay(year, 1, 1), to: isoDay(year, 12, 31), precision: 'year' }
}

/** The span a publication date covers; `null` if it is unknown. */
export function publicationSpan(publication: Publication | null): TimeSpan | null {
  if (!publication) return null
  const { year, month, day } = publication
  if (month === null) return yearSpan(year)
  return day === null ? monthSpan(year, month) : daySpan(year, month, day)
}

/** Days since 1970-01-01 of an ISO date (Howard Hinnant, "days_from_civil"). */
export function dayNumber(iso: string): number {
  const [y, m, d] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))]
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yoe = year - era * 400
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468
}

/** The inverse of `dayNumber`. */
export function isoOf(days: number): string {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return isoDay(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}
