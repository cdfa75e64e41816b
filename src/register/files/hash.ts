import { createHash } from 'node:crypto'

/** SHA-256 of some bytes, as 64 hexadecimal digits. */
export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** SHA-256 of a text whose line ends were made the same, so that a checkout on another system changes nothing. */
export function sha256OfText(text: string): string {
  return sha256(text.replaceAll('\r\n', '\n'))
}
