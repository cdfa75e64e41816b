import { randomBytes } from '../store/keys/random.ts'

/** A number from 0 up to 1 that nobody can foresee. */
export function chance(): number {
  return randomBytes(4).readUInt32BE() / 0x1_0000_0000
}
