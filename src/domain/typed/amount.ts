import { withoutUnseen } from '../blank.ts'
import { countTyped } from './count.ts'
import { latinDigits } from './digits.ts'

/** Longest text that can be an amount, in characters. */
const LONGEST = 60
const WITH_PLACES = /^(.*?)(?:([.,٫])(\d{1,2}))?$/u

/**
 * An amount of money as `1200.5`: the digits of any script, something between the thousands, one or two places behind a
 * point or comma. Null for anything else; `1.200` is twelve hundred, as in every count.
 */
export function amountTyped(typed: string): string | null {
  if (typed.length > LONGEST) return null
  const [, whole = '', sign, places] = WITH_PLACES.exec(latinDigits(withoutUnseen(typed)).trim()) ?? []
  const count = sign !== undefined && whole.includes(sign) ? null : countTyped(whole)
  if (count === null || !Number.isSafeInteger(count)) return null
  return places === undefined ? String(count) : `${count}.${places}`
}
