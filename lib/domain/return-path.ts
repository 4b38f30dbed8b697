/**
 * Where to go after signing in: the path asked for if it lies on this site, else the start page. A path that
 * begins with two slashes (or a slash and a backslash, which browsers read alike) would lead to another host.
 */
export function returnPath(wanted: string | string[] | undefined): string {
  return typeof wanted === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(wanted) ? wanted : '/'
}
