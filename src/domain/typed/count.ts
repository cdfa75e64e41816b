import { withoutUnseen } from '../blank.ts'
import { latinDigits } from './digits.ts'

/** Thousands in threes, or as in South Asia in twos before the last three. */
const GROUPED = /^\d{1,3}(?:([ ,.'’٬،，_])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/

/** Longest text that can be a number, in characters. */
const LONGEST = 60

/**
 * A whole number as people write it: in the digits of any script, with something between the thousands. Null for
 * anything else: "1.5" is not fifteen.
 */
export function countTyped(typed: string): number | null {
  if (typed.length > LONGEST) return null
  const plain = latinDigits(withoutUnseen(typed)).trim()
  if (!/^\d+$/.test(plain) && !GROUPED.test(plain)) return null
  return Number(plain.replace(/\D/g, ''))
}
