import type { ErrorCode, ErrorDetails } from '#lib/domain/error-codes.ts'

/** `internal`: unexpected, logged on the server. `offline`: no answer at all. */
export type ProblemCode = ErrorCode | 'internal' | 'offline'

interface ProblemFields extends ErrorDetails {
  code: ProblemCode
  /** HTTP status; 0 without an answer. */
  status: number
  detail: string
}

/** A refused call: the stable code to tell it by and what the server said about it. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: string
  /** Fields at fault, by dotted path. */
  readonly errors: { field: string; message: string }[]
  /** The present state of a thing changed meanwhile (code `stale`). */
  readonly current: unknown
  /** What stands in the way (codes `pair-conflict`, `cluster-conflict`). */
  readonly conflict: unknown

  constructor(fields: ProblemFields) {
    super(fields.detail)
    this.name = 'ProblemError'
    this.code = fields.code
    this.status = fields.status
    this.detail = fields.detail
    this.errors = fields.errors ?? []
    this.current = fields.current
    this.conflict = fields.conflict
  }

  /** From the body of an answer; one that is no problem document (a proxy's, say) counts as `internal`. */
  static from(body: unknown, status: number): ProblemError {
    const fields = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemFields>
    return typeof fields.code === 'string' && typeof fields.detail === 'string'
      ? new ProblemError({ ...fields, code: fields.code, detail: fields.detail, status })
      : new ProblemError({ code: 'internal', status, detail: `HTTP ${status}` })
  }
}

export const isProblem = (error: unknown, code?: ProblemCode): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.code === code)
