import { type ErrorCode, type ErrorDetails, errorStatus } from '#lib/domain/error-codes.ts'

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
