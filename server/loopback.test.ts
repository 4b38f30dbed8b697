import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { ADDRESS_HEADER, markAddress } from './loopback.ts'

const marked = (remoteAddress: string, headers: Record<string, string>) => {
  const request = { socket: { remoteAddress }, headers: { ...headers } } as unknown as IncomingMessage
  markAddress(request)
  return request.headers[ADDRESS_HEADER]
}

describe('the address a request came from', () => {
  it('is the socket’s, whatever the client says of itself', () => {
    const claimed = { [ADDRESS_HEADER]: '198.51.100.9', 'x-forwarded-for': '198.51.100.9' }
    expect(marked('203.0.113.5', claimed)).toBe('203.0.113.5')
  })
  it('is the last one a proxy on this machine appended, not the first one the client sent', () => {
    expect(marked('127.0.0.1', { 'x-forwarded-for': '198.51.100.9, 203.0.113.5' })).toBe('203.0.113.5')
    expect(marked('::ffff:127.0.0.1', { 'x-forwarded-for': '203.0.113.5' })).toBe('203.0.113.5')
  })
})
