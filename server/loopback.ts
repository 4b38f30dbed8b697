import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '#lib/server/environment.ts'

/** Request header that only this server sets: the request comes from a person at this machine. */
export const LOOPBACK_HEADER = 'x-gegenlese-loopback'

/** Request header that only this server sets: the address a request came from, for rate limits. */
export const ADDRESS_HEADER = 'x-gegenlese-address'

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Sets the header, or removes what a client sent under its name. A proxy on this machine brings strangers' requests from
 * the loopback address too, and a stranger's page can make its own name point here: hence the look at the other headers.
 */
export function markLoopback(request: IncomingMessage, listensOnLoopbackOnly: boolean): void {
  delete request.headers[LOOPBACK_HEADER]
  const isLocal =
    listensOnLoopbackOnly &&
    isLoopbackAddress(request.socket.remoteAddress) &&
    isLoopbackHost(hostName(request.headers.host)) &&
    proxyHeaders.every((name) => request.headers[name] === undefined)
  if (isLocal) request.headers[LOOPBACK_HEADER] = '1'
}

/**
 * Sets the header, over whatever a client sent under its name. Behind a proxy on this machine it is the last address
 * that proxy appended; what stands before it in `x-forwarded-for` is the client's own word.
 */
export function markAddress(request: IncomingMessage): void {
  const address = request.socket.remoteAddress ?? ''
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim()
  request.headers[ADDRESS_HEADER] = isLoopbackAddress(address) && forwarded ? forwarded : address
}

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopbackHost(address.replace(/^::ffff:/, ''))
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}
