import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'

/** Largest text that is taken, in bytes: a talk of years. */
const MOST_BYTES = 10_000_000

/** Bytes of a larger one that tell whether it is text. */
const LOOKED_AT = 65_536
/** What steers a machine. */
const STEERS = /(?![\t\n\r\f])\p{Cc}/u

/** Plain text: UTF-8 from the first byte to the last, and nothing that steers a machine. */
export async function plainText(arrived: Arrived): Promise<ToKeep | NotKept> {
  const isWhole = arrived.bytes <= MOST_BYTES
  const bytes = await arrived.slice(0, isWhole ? arrived.bytes : LOOKED_AT)
  if (!isText(bytes, isWhole)) return { why: 'file_not_taken' }
  if (!isWhole) return { why: 'file_too_large', most: MOST_BYTES }
  return { type: 'txt', cleaned: 'nothing_in_it', bytes: arrived.bytes, read: () => arrived.read() }
}

/** True for text; of one that goes on, the last letter may be cut through. */
function isText(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    return !STEERS.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole }))
  } catch {
    return false
  }
}
