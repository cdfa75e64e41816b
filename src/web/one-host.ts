import type { IncomingMessage } from 'node:http'
import type { MiddlewareHandler } from 'hono'

/**
 * Refuses a request that says twice whom it is for: a proxy in front may have believed the other one (RFC 9112, section
 * 3.2). Node keeps the first and says nothing.
 */
export const oneHost: MiddlewareHandler = async (c, next) => {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
  const names = (incoming?.rawHeaders ?? []).filter((_, at) => at % 2 === 0)
  if (names.filter((name) => name.toLowerCase() === 'host').length > 1)
    return c.text('There are two Host headers. Send one.', 400)
  await next()
}
