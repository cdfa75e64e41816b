import { randomFillSync } from 'node:crypto'

/** Bytes fetched from the system at once: a filing needs about a hundred, and each call costs as much as a kilobyte. */
const POOL = 8192

const pool = Buffer.alloc(POOL)
let used = POOL

/** Random bytes that nobody can foresee, each given out once and wiped where it was kept. */
export function randomBytes(length: number): Buffer {
  if (length > POOL) throw new RangeError(`At most ${POOL} random bytes at once.`)
  if (used + length > POOL) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  pool.fill(0, used, used + length)
  used += length
  return bytes
}
