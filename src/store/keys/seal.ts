import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { randomBytes } from './random.ts'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES

/**
 * Encrypts with AES-256-GCM. `place` says where the value belongs (table, row, column) and is authenticated, so that
 * a sealed value moved to another row does not open.
 *
 * @param key 32 bytes; as an object, because bytes would be looked at anew in each call, at three times the cost
 */
export function seal(key: KeyObject, plain: string | Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place, 'utf8'))
  const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), nonce, body, cipher.getAuthTag()])
}

/** Opens what `seal` made. Throws when the key, the place or a single bit is wrong. */
export function open(key: KeyObject, sealed: Uint8Array, place: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (bytes.length < HEADER_BYTES + TAG_BYTES || bytes[0] !== VERSION)
    throw new Error('This is not a sealed value of a known version.')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, HEADER_BYTES))
  decipher.setAAD(Buffer.from(place, 'utf8'))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  return Buffer.concat([
    decipher.update(bytes.subarray(HEADER_BYTES, bytes.length - TAG_BYTES)),
    decipher.final(),
  ])
}

/** Opens a sealed text. */
export function openText(key: KeyObject, sealed: Uint8Array, place: string): string {
  return open(key, sealed, place).toString('utf8')
}
