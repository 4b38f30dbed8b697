export type DatePrecision = 'day' | 'month' | 'year'

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/

/** Whether `value` is an ISO 8601 calendar date as precise as known: YYYY, YYYY-MM or an existing YYYY-MM-DD. */
export function isPartialDate(value: string): boolean {
  const match = shape.exec(value)
  if (!match) return false
  if (match[3] === undefined) return true
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** How precise a partial date is. The value must be one. */
export function datePrecision(value: string): DatePrecision {
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
}

/** A date as people type it ("3.12.2024", "12.2024", "2024") or in its ISO form, as a partial date; null for anything else. */
export function readPartialDate(typed: string): string | null {
  const text = typed.trim()
  const german = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const iso = german
    ? [german[3], german[2]?.padStart(2, '0'), german[1]?.padStart(2, '0')].filter(Boolean).join('-')
    : text
  return isPartialDate(iso) ? iso : null
}
