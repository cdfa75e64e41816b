import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/** True where whoever asked went away before all of it had come: nobody reads an answer, and nothing of ours failed. */
export function hasLeft(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
  return incoming !== undefined && incoming.destroyed && !incoming.complete
}
