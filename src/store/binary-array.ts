import { isUuid } from '../domain/is-uuid.ts'
import { msOf, type Instant } from '../domain/time/instant.ts'

/** The types whose arrays can be sent as bytes, with the number that PostgreSQL knows each by (`pg_type.oid`). */
const OIDS = {
  boolean: 16,
  bytea: 17,
  smallint: 21,
  integer: 23,
  text: 25,
  timestamptz: 1184,
  uuid: 2950,
} as const

export type ElementType = keyof typeof OIDS

/** PostgreSQL counts from 1 January 2000, JavaScript from 1970; in milliseconds. */
const EPOCH = 946_684_800_000

/**
 * One array in the binary form of PostgreSQL's protocol (`array_recv`), which the driver passes on as it is. As text
 * each element would be written, escaped, sent at twice its length and read again: for the ninety arrays of a filing a
 * tenth of what it costs.
 */
export function binaryArray(type: ElementType, values: readonly unknown[]): Buffer {
  const sizes = values.map((value) => (value === null || value === undefined ? -1 : sizeOf(type, value)))
  const head = 20
  const bytes = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), head))
  bytes.writeInt32BE(1, 0) // dimensions
  bytes.writeInt32BE(sizes.includes(-1) ? 1 : 0, 4)
  bytes.writeInt32BE(OIDS[type], 8)
  bytes.writeInt32BE(values.length, 12)
  bytes.writeInt32BE(1, 16) // number of the first element
  let at = head
  for (const [place, value] of values.entries()) {
    const size = sizes[place] ?? -1
    at = bytes.writeInt32BE(size, at)
    if (size < 0) continue
    put(bytes, at, type, value)
    at += size
  }
  return bytes
}

const FIXED: Readonly<Partial<Record<ElementType, number>>> = {
  boolean: 1,
  smallint: 2,
  integer: 4,
  timestamptz: 8,
  uuid: 16,
}

function sizeOf(type: ElementType, value: unknown): number {
  return FIXED[type] ?? (type === 'bytea' ? (value as Buffer).length : Buffer.byteLength(value as string))
}

function put(bytes: Buffer, at: number, type: ElementType, value: unknown): void {
  switch (type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw new RangeError('Neither true nor false.')
      bytes[at] = value ? 1 : 0
      return
    case 'smallint':
      bytes.writeInt16BE(whole(value), at)
      return
    case 'integer':
      bytes.writeInt32BE(whole(value), at)
      return
    case 'timestamptz': {
      const ms = value instanceof Date ? value.getTime() : msOf(value as Instant)
      bytes.writeBigInt64BE(BigInt(whole(ms) - EPOCH) * 1000n, at)
      return
    }
    case 'uuid':
      if (!isUuid(value as string)) throw new RangeError('Not an id.')
      bytes.write((value as string).replaceAll('-', ''), at, 16, 'hex')
      return
    case 'bytea':
      ;(value as Buffer).copy(bytes, at)
      return
    case 'text':
      bytes.write(value as string, at, 'utf8')
  }
}

function whole(value: unknown): number {
  if (!Number.isInteger(value)) throw new RangeError('Not a whole number.')
  return value as number
}
