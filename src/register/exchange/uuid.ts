import { createHash } from 'node:crypto'

/** The namespace of all names that a register gives: a UUID made once, by chance. */
const NAMESPACE = Buffer.from('7f1c9b5ae0d34c0b9a6e2d8451f7c3ab', 'hex')

/**
 * The same name gives the same UUID, so that exporting twice gives the same file. Version 5 (RFC 9562, 5.5): OSCAL takes
 * 4 and 5 only.
 */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
