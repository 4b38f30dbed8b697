import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, pathHeader, securityHeaders } from '#lib/server/security-headers.ts'

/** Puts the security headers on every page; Next reads the nonce from the policy and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
  return response
}

export const config = { matcher: '/((?!_next/static/).*)' }
