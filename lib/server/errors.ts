/** Stable codes of everything the API can refuse; the interface has a message for each. */
export const errorStatus = {
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  'too-large': 413,
  stale: 409,
  exists: 409,
  'pair-conflict': 409,
  'cluster-conflict': 409,
  'last-owner': 409,
  archived: 409,
  'cross-origin': 403,
} as const
export type ErrorCode = keyof typeof errorStatus

export interface ErrorDetails {
  /** Dotted path of the field at fault, and what to do about it. */
  errors?: { field: string; message: string }[]
  /** The present state of the thing, for the person to choose. */
  current?: unknown
  /** What stands in the way, e.g. the link that excludes another. */
  conflict?: unknown
}

/** An expected refusal: a stable code, a sentence for the person, nothing of the inside. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.status = errorStatus[code]
    this.details = details
  }
}

export const notFound = (what: string) => new AppError('not-found', `There is no such ${what}.`)
export const invalid = (field: string, message: string) =>
  new AppError('invalid', `${field}: ${message}`, { errors: [{ field, message }] })
export const stale = (what: string, current: unknown) =>
  new AppError('stale', `The ${what} was changed meanwhile.`, { current })
