import { randomBytes } from './keys/random.ts'

/**
 * A new id: a version 7 UUID whose time is cut to the hour. New rows stay close together in the index, and the id
 * does not tell when exactly somebody complained.
 */
export function newId(now: string): string {
  const hour = Math.floor(Date.parse(now) / 3_600_000) * 3_600_000
  const bytes = randomBytes(16)
  bytes.writeUIntBE(hour, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Letters and digits that nobody mixes up on the phone: no 0/O, 1/I/L, 5/S, 8/B. */
const CLEAR = '234679ACDEFGHJKMNPQRTUVWXYZ'

/** A short reference that staff can say on the phone: year, month, day, and four clear letters or digits. */
export function newReference(localDate: string): string {
  const [year = '', month = '', day = ''] = localDate.split('-')
  const tail = Array.from(randomBytes(4), (byte) => CLEAR[byte % CLEAR.length]).join('')
  return `${year}-${month}${day}-${tail}`
}
