import type { Context, MiddlewareHandler } from 'hono'

/** Most bytes that are taken of a body that comes in pieces, only to say how long it is. */
const MOST_COUNTED = 30_000_000

/**
 * Refuses a body that is larger than `maxSize` bytes. One that says its length is judged by that, before anything of
 * it is read: the server holds whoever sends it to what they said. Only one that comes in pieces has to be counted, to
 * its end, so that whoever sent it is told how much there was.
 */
export function limitBody(of: {
  readonly maxSize: number
  /** Requests that count what they take themselves. */
  readonly except?: (c: Context) => boolean
  /** Bytes of a larger one in pieces that `onError` can still read; as many as fit unless said. */
  readonly kept?: number
  /** `typed` is how many bytes there were; null where there are more than anybody counts. */
  readonly onError: (c: Context, typed: number | null) => Response | Promise<Response>
}): MiddlewareHandler {
  return async (c, next) => {
    if (of.except?.(c)) return next()
    const length = c.req.header('content-length')
    if (length !== undefined && c.req.header('transfer-encoding') === undefined)
      return Number(length) > of.maxSize ? of.onError(c, Number(length)) : next()
    const { body } = c.req.raw
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || body === null) return next()
    const { bytes, typed } = await counted(body, of.kept ?? of.maxSize)
    c.req.raw = new Request(c.req.raw, { body: bytes })
    return typed !== null && typed <= of.maxSize ? next() : of.onError(c, typed)
  }
}

async function counted(
  body: ReadableStream<Uint8Array>,
  kept: number,
): Promise<{ readonly bytes: Buffer<ArrayBuffer>; readonly typed: number | null }> {
  const parts: Uint8Array[] = []
  let typed = 0
  for await (const part of body) {
    if (typed < kept) parts.push(part)
    typed += part.byteLength
    if (typed > MOST_COUNTED) break
  }
  const bytes = Buffer.concat(parts).subarray(0, kept)
  return { bytes, typed: typed > MOST_COUNTED ? null : typed }
}
