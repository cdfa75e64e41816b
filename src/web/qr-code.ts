import { encodeQR } from 'qr'

/** Rows from the top, true for a dark square, with the empty edge of four squares that a camera needs. */
export type Squares = readonly (readonly boolean[])[]

/** In UTF-8. A code of more has squares too small for paper and a cheap phone. */
const MOST_BYTES = 213

/** A text as a QR code that stands fifteen percent of smudges; null for a text of more than 213 bytes. */
export function qrCode(text: string): Squares | null {
  if (Buffer.byteLength(text) > MOST_BYTES) return null
  return encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
}
