import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'

/** Largest text that is taken, in bytes: a talk of years. */
const MOST_BYTES = 10_000_000

/** Plain text: UTF-8 from the first byte to the last, and nothing that steers a machine. */
export async function plainText(arrived: Arrived): Promise<ToKeep | NotKept> {
  if (arrived.bytes > MOST_BYTES) return { why: 'file_not_taken' }
  const bytes = await arrived.slice(0, arrived.bytes)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/(?![\t\n\r\f])\p{Cc}/u.test(text)) return { why: 'file_not_taken' }
  } catch {
    return { why: 'file_not_taken' }
  }
  return { type: 'txt', cleaned: 'nothing_in_it', bytes: arrived.bytes, read: () => arrived.read() }
}
