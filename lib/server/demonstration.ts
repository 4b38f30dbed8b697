import { headers } from 'next/headers'

/** Set for the process that has the embedded database and listens on loopback only. */
const demonstrationMark = 'GEGENLESE_DEMO'
const loopbackHeader = 'x-gegenlese-loopback'
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Whether this request may sign in without a password as a person of the demonstration: only where the process
 * says so, for somebody at this machine, under a name that no page of a stranger can point here unnoticed.
 */
export async function isDemonstrationAllowed(): Promise<boolean> {
  const sent = await headers()
  const name = (sent.get('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  return process.env[demonstrationMark] === '1' && sent.get(loopbackHeader) === '1' && loopbackNames.has(name)
}
