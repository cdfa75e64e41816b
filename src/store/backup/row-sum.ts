import { createHash } from 'node:crypto'

/** Number of rows, and a sum of their hashes that does not depend on their order. */
export interface RowSum {
  readonly rows: number
  /** 64 hexadecimal digits. */
  readonly sum: string
}

const SIZE = 1n << 256n

/** Adds rows up as they come. Two tables with the same rows have the same sum, in whatever order they lie. */
export function rowSummer(): { add(row: string): void; sum(): RowSum } {
  let rows = 0
  let total = 0n
  return {
    add(row) {
      rows += 1
      total = (total + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % SIZE
    },
    sum: () => ({ rows, sum: total.toString(16).padStart(64, '0') }),
  }
}
