import { withoutUnseen } from '../blank.ts'
import { compatible } from '../stream-safe.ts'
import { latinDigits } from './digits.ts'

const LONGEST = 1_000
const REFERENCE = /(?<![\p{L}\p{N}])(\d{4})[\s\p{Pd}_/.]*(\d{4})[\s\p{Pd}_/.]*([A-Z0-9]{4})(?![\p{L}\p{N}])/gu

/**
 * The reference of a case in what somebody typed or pasted: in the digits of any script, with labels, quotation marks,
 * marks of writing direction, without hyphens, twice. Two different ones, or none, come back as they were, for the list
 * to say that there is no such case.
 */
export function referenceTyped(typed: string): string {
  const start = typed.slice(0, LONGEST)
  const text = latinDigits(compatible(withoutUnseen(start))).toUpperCase()
  const found = new Set([...text.matchAll(REFERENCE)].map(([, year, day, tail]) => `${year}-${day}-${tail}`))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : text.trim()
}
