import { saysAnswer } from '../../domain/case/queues.ts'
import type { Keyring } from '../keys/keyring.ts'

/** With what the name of a counter begins that is kept as a hash; no other does. */
const HASHED = '~'

/**
 * As what a counter stands in the database, beside the line of the case that counts in it and beside its number: one
 * whose name says what people answered as a keyed hash, so that whoever has the database reads of nobody to which body
 * they turned, nor how it is for them. It never changes with a key, as ids that follow from a name do not.
 */
export function counterName(keys: Pick<Keyring, 'fixedIndex'>, counter: string): string {
  if (!saysAnswer(counter)) return counter
  return `${HASHED}${keys.fixedIndex('name', `counter\n${counter}`).toString('base64url')}`
}
