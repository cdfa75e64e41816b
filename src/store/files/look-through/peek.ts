import type { Arrived } from '../arriving.ts'
import { PIECE } from '../sealed-bytes.ts'

/** Opens a few bytes at one place of a file. */
export type Peek = (from: number, to: number) => Promise<Buffer>

/**
 * For whoever goes through a file in small steps: the two pieces that were opened last stay open, so that a file costs as much
 * as its bytes, however many steps it is made of, also where these lie across the border of two.
 */
export function peeking(arrived: Arrived): Peek {
  let begins = 0
  let open: Buffer = Buffer.alloc(0)
  return async (from, to) => {
    const until = Math.min(to, arrived.bytes)
    if (from < begins || until > begins + open.length) {
      const first = Math.floor(from / PIECE) * PIECE
      open = await arrived.slice(first, Math.max(until, first + 2 * PIECE))
      begins = first
    }
    return open.subarray(Math.max(0, from - begins), Math.max(0, until - begins))
  }
}
