import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '#lib/server/environment.ts'

/** Request header that only this server sets: the request comes from a person at this machine. */
export const LOOPBACK_HEADER = 'x-gegenlese-loopback'

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

function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && isLoopbackHost(address.replace(/^::ffff:/, ''))
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}
