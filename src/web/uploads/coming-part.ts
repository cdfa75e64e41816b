import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { ComingPart } from '../../store/files/upload.ts'

/** Longest silence, in milliseconds, after which whoever sends is gone. */
const SILENT_MS = 60_000
/** Bytes that are still read, and thrown away, of what nobody takes: a browser shows the answer only when it sent all. */
const MOST_IGNORED = 2_000_000

/** The body of a request as it comes in, and how the rest of it is thrown away. */
export interface ComingBody extends ComingPart {
  /** Reads what nobody took to its end; false where that is too much, and the connection has to end instead. */
  leave(): Promise<boolean>
}

/** Takes the body of a request as a part: nothing of it is held in memory, and it can be broken off. */
export function comingBody(c: Context): ComingBody {
  const { body } = c.req.raw
  const stream =
    body === null ? Readable.from([]) : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  const cut = () => void stream.destroy(new Error('Nothing more of it is taken.'))
  // Whoever reads it is told; where nobody reads, nobody has to know.
  stream.on('error', () => {})
  return {
    bytes: heard(stream, cut),
    cut,
    async leave() {
      if (stream.destroyed || stream.readableEnded) return !stream.errored
      let ignored = 0
      try {
        for await (const piece of heard(stream, cut)) {
          ignored += piece.byteLength
          if (ignored > MOST_IGNORED) return false
        }
      } catch {
        return false
      }
      return true
    },
  }
}

async function* heard(stream: Readable, cut: () => void): AsyncGenerator<Uint8Array> {
  const silence = setTimeout(cut, SILENT_MS).unref()
  try {
    for await (const piece of stream.iterator({ destroyOnReturn: false })) {
      silence.refresh()
      yield piece as Uint8Array
    }
  } finally {
    clearTimeout(silence)
  }
}
