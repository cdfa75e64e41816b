import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Refuses a body that is larger than `maxSize` bytes. One that says its length is judged by that, before anything of
 * it is read: the server holds whoever sends it to what they said. Only one that comes in pieces has to be counted.
 */
export function limitBody(of: {
  readonly maxSize: number
  readonly onError: (c: Context) => Response | Promise<Response>
}): MiddlewareHandler {
  const counted = bodyLimit(of)
  return async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) {
      const mayHaveBody = c.req.method !== 'GET' && c.req.method !== 'HEAD'
      return mayHaveBody ? counted(c, next) : next()
    }
    return Number(length) > of.maxSize ? of.onError(c) : next()
  }
}
