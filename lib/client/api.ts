import { createORPCClient, ORPCError } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { ProblemError } from '#lib/client/problem-error.ts'
import { contractRoutes } from '#lib/client/routes.ts'
import type { Contract } from '#lib/contract/index.ts'

export type ApiClient = JsonifiedClient<ContractRouterClient<Contract>>

/** Turns whatever a call failed with into a ProblemError; an interruption asked for stays what it is. */
function asProblem(error: unknown): unknown {
  if (error instanceof ORPCError) return ProblemError.from(error.data, error.status)
  if (error instanceof DOMException && error.name === 'AbortError') return error
  // fetch rejects with a TypeError when it got no answer at all.
  if (error instanceof TypeError)
    return new ProblemError({ code: 'offline', status: 0, detail: error.message })
  return error
}

/** oRPC reads only what is called application/json; problem details are JSON under a name of their own (RFC 9457). */
async function fetchJson(request: Request, init: RequestInit): Promise<Response> {
  const response = await fetch(request, init)
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response
  const { status, statusText } = response
  return new Response(response.body, {
    status,
    statusText,
    headers: { 'content-type': 'application/json' },
  })
}

const link = new OpenAPILink(contractRoutes as unknown as AnyContractRouter, {
  url: () => `${location.origin}/api/v1`,
  fetch: fetchJson,
  customErrorResponseBodyDecoder: (body, response) =>
    new ORPCError('PROBLEM', { status: response.status, data: body }),
  interceptors: [
    async ({ next }) => {
      try {
        return await next()
      } catch (error) {
        throw asProblem(error)
      }
    },
  ],
})

/**
 * The public API as typed functions, e.g. `api.dossiers.create({ workspaceId, name })`.
 * A refused call rejects with a ProblemError.
 */
export const api: ApiClient = createORPCClient(link)
