import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { apiContext } from '#lib/api/context.ts'
import { openApiDocument } from '#lib/api/openapi.ts'
import { type Problem, problemOf, toApiError } from '#lib/api/problem.ts'
import { router } from '#lib/api/router.ts'
import { AppError, notFound } from '#lib/server/errors.ts'

const prefix = '/api/v1'
const megabyte = 1024 * 1024
const jsonLimit = 5 * megabyte
const uploadLimit = 210 * megabyte

const isProblem = (data: unknown): data is Problem =>
  typeof data === 'object' && data !== null && 'code' in data && 'detail' in data

const handler = new OpenAPIHandler(router, {
  // What a procedure throws.
  clientInterceptors: [
    async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw toApiError(error)
      }
    },
  ],
  // What fails before a procedure is reached: a body that cannot be read.
  interceptors: [
    async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        if (error instanceof ORPCError && isProblem(error.data)) throw error
        throw toApiError(error instanceof AppError ? error : new ORPCError('BAD_REQUEST', { cause: error }))
      }
    },
  ],
  customErrorResponseBodyEncoder: (error) => (isProblem(error.data) ? error.data : problemOf(error)),
})

/** Answers one request to the public API. Whatever is refused is answered with problem details (RFC 9457). */
export async function handleApi(request: Request): Promise<Response> {
  try {
    refuseForeign(request)
    const { pathname } = new URL(request.url)
    if (request.method === 'GET' && pathname === `${prefix}/openapi.json`)
      return Response.json(await openApiDocument())
    const { matched, response } = await handler.handle(limitBody(request), {
      prefix,
      context: apiContext(request.headers),
    })
    if (!matched) throw notFound('route')
    return response.status < 400 ? withoutCache(response) : withType(response, 'application/problem+json')
  } catch (error) {
    const problem = problemOf(error)
    return Response.json(problem, {
      status: problem.status,
      headers: { 'content-type': 'application/problem+json' },
    })
  }
}

/**
 * Browsers send the session cookie along with what other sites make them send; such a request must change nothing.
 * @throws AppError `cross-origin`
 */
function refuseForeign(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isForeign = origin !== null && hostOf(origin) !== request.headers.get('host')
  if (isForeign || site === 'cross-site' || site === 'same-site') {
    throw new AppError('cross-origin', 'The request came from a page of another site.')
  }
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/** The same request, whose body fails with `too-large` once it is longer than allowed. */
function limitBody(request: Request): Request {
  if (!request.body) return request
  const limit = request.headers.get('content-type')?.startsWith('multipart/form-data')
    ? uploadLimit
    : jsonLimit
  const tooLarge = new AppError('too-large', `The request is larger than ${limit / megabyte} MB.`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge
  let length = 0
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength
        if (length > limit) controller.error(tooLarge)
        else controller.enqueue(chunk)
      },
    }),
  )
  return new Request(request, { body: counted, duplex: 'half' } as RequestInit)
}

function withType(response: Response, type: string): Response {
  const headers = new Headers(response.headers)
  headers.set('content-type', type)
  headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, headers })
}

function withoutCache(response: Response): Response {
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
