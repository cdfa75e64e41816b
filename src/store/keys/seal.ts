import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { randomBytes } from './random.ts'

const EXACT = 1
const PADDED = 2
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES
const LENGTH_BYTES = 4

/** Steps in which sealed values are as long as each other: 64 bytes, 256, 1 kB, 4 kB, 16 kB, then every 16 kB. */
const STEPS = [64, 256, 1024, 4096, 16_384] as const

/**
 * Encrypts with AES-256-GCM. `place` says where the value belongs (table, row, column) and is authenticated, so that
 * a sealed value moved to another row does not open. What is sealed is filled up to the next step before, so that its
 * length tells hardly anything: not how long a name is, and of a story only how long in steps.
 *
 * @param key 32 bytes; as an object, because bytes would be looked at anew in each call, at three times the cost
 */
export function seal(key: KeyObject, plain: string | Uint8Array, place: string): Buffer {
  const bytes = bytesOf(plain)
  const padded = Buffer.alloc(stepFor(LENGTH_BYTES + bytes.length))
  padded.writeUInt32BE(bytes.length)
  padded.set(bytes, LENGTH_BYTES)
  return encrypt(PADDED, key, padded, place)
}

/** The same without filling up: for keys, which are all as long as each other, and for what no database keeps. */
export function sealExactly(key: KeyObject, plain: string | Uint8Array, place: string): Buffer {
  return encrypt(EXACT, key, bytesOf(plain), place)
}

function bytesOf(plain: string | Uint8Array): Uint8Array {
  return typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain
}

/** The length that a value of so many bytes is filled up to. */
export function stepFor(length: number): number {
  const largest = STEPS.at(-1)!
  return STEPS.find((step) => length <= step) ?? Math.ceil(length / largest) * largest
}

/** The version too, so that a value that is filled up cannot be passed off as one that is not. */
function authenticated(version: number, place: string): Buffer {
  return Buffer.from(version === EXACT ? place : `${version}:${place}`, 'utf8')
}

function encrypt(version: number, key: KeyObject, bytes: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(authenticated(version, place))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, body, cipher.getAuthTag()])
}

/** Opens what `seal` or `sealExactly` made. Throws when the key, the place or a single bit is wrong. */
export function open(key: KeyObject, sealed: Uint8Array, place: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const [version] = bytes
  if (bytes.length < HEADER_BYTES + TAG_BYTES || (version !== EXACT && version !== PADDED))
    throw new Error('This is not a sealed value of a known version.')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, HEADER_BYTES))
  decipher.setAAD(authenticated(version, place))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES))
  const plain = Buffer.concat([
    decipher.update(bytes.subarray(HEADER_BYTES, bytes.length - TAG_BYTES)),
    decipher.final(),
  ])
  if (version === EXACT) return plain
  return plain.subarray(LENGTH_BYTES, LENGTH_BYTES + plain.readUInt32BE())
}

/** The same with the one of several keys that fits: a key may have been changed since. Throws when none does. */
export function openWithAny(keys: readonly KeyObject[], sealed: Uint8Array, place: string): Buffer {
  for (const key of keys.slice(0, -1))
    try {
      return open(key, sealed, place)
    } catch {
      // The next one.
    }
  return open(keys.at(-1)!, sealed, place)
}

/** Opens a sealed text. */
export function openText(key: KeyObject, sealed: Uint8Array, place: string): string {
  return open(key, sealed, place).toString('utf8')
}
