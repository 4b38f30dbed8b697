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
