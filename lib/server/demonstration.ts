import { DEMONSTRATION_MARK } from '#lib/server/environment.ts'

/** Set by our server, and by nobody else: it removes what a client sends under this name. */
const loopbackHeader = 'x-gegenlese-loopback'
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether a request with these headers may sign in without a password as a person of the demonstration: only where
 * the process says so, for somebody at this machine, under a name that no page of a stranger can make its own.
 */
export function isDemonstrationAllowed(headers: Headers): boolean {
  const name = (headers.get('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  return (
    process.env[DEMONSTRATION_MARK] === '1' && headers.get(loopbackHeader) === '1' && loopbackNames.has(name)
  )
}
