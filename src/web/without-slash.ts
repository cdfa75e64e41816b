import type { Context } from 'hono'

/**
 * Where an address leads that has nothing but slashes too many at its end; null for any other. As a path and never as a
 * whole address: behind a proxy the house does not see by which name and scheme it was asked. A path that begins with
 * two slashes would be another host.
 */
export function withoutSlash(c: Context): string | null {
  if (!['GET', 'HEAD'].includes(c.req.method)) return null
  const { pathname, search } = new URL(c.req.url)
  const path = pathname.replace(/\/+$/, '')
  return path === pathname || !/^\/[^/]/.test(path) ? null : path + search
}
