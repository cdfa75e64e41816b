import { createHmac } from 'node:crypto'
import { randomBytes } from '../../store/keys/random.ts'
import { sameHash } from '../../store/keys/keyring.ts'

/** Seconds that a code lasts, and its digits: what every app takes for granted (RFC 6238, section 4). */
const STEP_SECONDS = 30
const DIGITS = 6
/** Steps before and after the present one that are taken too: clocks of phones differ (RFC 6238, section 5.2). */
const DRIFT = 1
/** Bytes of a secret: as long as what HMAC-SHA-1 makes (RFC 4226, section 4). */
const SECRET_BYTES = 20

/** Digits of people who type theirs, as the numbers that they are. */
const LATIN = (sign: string): string => {
  const zero = [0x0030, 0x0660, 0x06f0, 0x0966, 0x09e6].find(
    (first) => sign.codePointAt(0)! >= first && sign.codePointAt(0)! <= first + 9,
  )
  return zero === undefined ? '' : String(sign.codePointAt(0)! - zero)
}

/** A random key for codes (RFC 6238). */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}

/** The step of the clock at a moment. */
export function stepAt(ms: number): number {
  return Math.floor(ms / 1000 / STEP_SECONDS)
}

/** The code of a step (RFC 4226, section 5.3, with the step as its counter). */
export function codeOf(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 0x0f
  const number = hash.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code was typed, at this moment or one step beside it; null when it is none of them. */
export function stepOfCode(secret: Uint8Array, typed: string, ms: number): number | null {
  const digits = [...typed].map(LATIN).join('')
  if (digits.length !== DIGITS) return null
  const now = stepAt(ms)
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, place) => now - DRIFT + place)
  return steps.find((step) => sameHash(Buffer.from(codeOf(secret, step)), Buffer.from(digits))) ?? null
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A secret as apps take it when it is typed (RFC 4648, base 32). */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const fives = bits.match(/.{1,5}/g) ?? []
  return fives.map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The address that opens an app with the secret in it. */
export function otpauthAddress(secret: Uint8Array, house: string, account: string): string {
  const label = `${encodeURIComponent(house)}:${encodeURIComponent(account)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(house)}`
}
