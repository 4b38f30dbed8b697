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
