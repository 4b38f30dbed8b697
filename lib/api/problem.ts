import { ORPCError } from '@orpc/server'
import type { ErrorDetails } from '#lib/domain/error-codes.ts'
import { AppError } from '#lib/server/errors.ts'
import { Prisma } from '#lib/server/generated/prisma/client.ts'
import { log } from '#lib/server/log.ts'

/** The body of every refused request: RFC 9457 problem details with a stable `code`. */
export interface Problem extends ErrorDetails {
  type: string
  title: string
  status: number
  detail: string
  code: string
}

interface Issue {
  message: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
}

const fieldOf = (issue: Issue) =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'body'

/** The one error mapper: whatever a procedure threw, as an AppError or null when it is unexpected. */
export function expected(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const issues = (error.data as { issues?: Issue[] } | undefined)?.issues ?? []
    const errors = issues.map((issue) => ({ field: fieldOf(issue), message: issue.message }))
    const [first] = errors
    return new AppError(
      'invalid',
      first
        ? `${first.field}: ${first.message}`
        : 'The request cannot be read: send JSON as the contract says.',
      { errors },
    )
  }
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const kind = violationOf(error)
    if (kind === 'P2002' || kind === 'UniqueConstraintViolation')
      return constraintError(error) ?? new AppError('exists', 'There is such a thing already.')
    if (kind === 'P2003' || kind === 'P2025' || kind === 'ForeignKeyConstraintViolation')
      return new AppError('not-found', 'Something this refers to does not exist.')
  }
  return constraintError(error)
}

/** Prisma's code, or for a statement written by hand what the database refused. */
function violationOf({ code, meta }: Prisma.PrismaClientKnownRequestError): string | undefined {
  if (code !== 'P2010') return code
  return (meta as { driverAdapterError?: { cause?: { kind?: string } } } | undefined)?.driverAdapterError
    ?.cause?.kind
}

const refusals: Record<string, () => AppError> = {
  workspace_keeps_owner: () =>
    new AppError('last-owner', 'A workspace needs an owner: name another one first.'),
  link_duplicate_or_contradicts: () =>
    new AppError('pair-conflict', 'The pair is already confirmed as a duplicate or as a contradiction.'),
  tag_name_once: () => new AppError('exists', 'There is a tag of that name.'),
}

function constraintError(error: unknown): AppError | null {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''
  const name = Object.keys(refusals).find((constraint) => text.includes(constraint))
  return name ? (refusals[name]?.() ?? null) : null
}

/** Any error as what the client is told; what is unexpected is logged and told as nothing but that. */
export function problemOf(error: unknown): Problem {
  const known = expected(error)
  if (known) {
    return {
      type: `urn:gegenlese:problem:${known.code}`,
      title: known.code,
      status: known.status,
      detail: known.message,
      code: known.code,
      ...known.details,
    }
  }
  if (error instanceof ORPCError && error.status < 500) {
    const code = error.status === 404 ? 'not-found' : 'invalid'
    return {
      type: `urn:gegenlese:problem:${code}`,
      title: code,
      status: error.status,
      detail: error.message,
      code,
    }
  }
  log.error({ err: error }, 'request failed')
  return {
    type: 'urn:gegenlese:problem:internal',
    title: 'internal',
    status: 500,
    detail: 'Something went wrong on our side. Nothing was changed.',
    code: 'internal',
  }
}

/** The same as an error oRPC can send: its data is the problem itself. */
export function toApiError(error: unknown): ORPCError<string, Problem> {
  const problem = problemOf(error)
  return new ORPCError(problem.code, { status: problem.status, message: problem.detail, data: problem })
}
