/** Request header in which the proxy tells a page its own address, for the way back after signing in. */
export const pathHeader = 'x-gegenlese-path'

/**
 * What a page may load and run: only this server's own, scripts only with the nonce.
 * @param nonce unguessable, new for every page
 * @param development React evaluates code to show where an error arose, and the page is reloaded over a socket
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // Positions of popups, connectors and dots are inline styles.
    `style-src 'self' 'unsafe-inline'`,
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** For every answer. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const
