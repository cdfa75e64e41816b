import { latinDigits } from '../typed/digits.ts'

/** Signs that nobody takes for one another: without I, L, O, U and Z. As many as a prime, for the check sign. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXY'
const BASE = BigInt(SIGNS.length)
/** Signs beside the check sign: 74 bits. */
const LENGTH = 15
const GROUP = 4

/** What people type for signs that there are not. */
const MEANT: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V', Z: '2' }

/**
 * A check value as it is shown: four groups of four signs, the last of them made from the others.
 *
 * @param hash at least 16 bytes that nobody without the keys can make
 */
export function checkValueOf(hash: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(hash.subarray(0, 16)).toString('hex')}`)
  const values: number[] = []
  for (let place = 0; place < LENGTH; place += 1) {
    values.push(Number(rest % BASE))
    rest /= BASE
  }
  return grouped([...values, checkOf(values)].map((value) => SIGNS[value]).join(''))
}

/**
 * A check value as somebody typed it, in the one spelling in which it is shown; null where it is none: a sign too many,
 * one that is another, or two that changed places.
 */
export function readCheckValue(typed: string): string | null {
  const signs = [...latinDigits(typed.slice(0, 100)).toUpperCase()]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .map((sign) => MEANT[sign] ?? sign)
  const values = signs.map((sign) => SIGNS.indexOf(sign))
  if (values.length !== LENGTH + 1 || values.includes(-1)) return null
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? grouped(signs.join('')) : null
}

/** Weighted by place, modulo a prime: one wrong sign and two in another order are always noticed. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (place + 2), 0) % SIGNS.length
}

function grouped(signs: string): string {
  return Array.from({ length: signs.length / GROUP }, (_, n) => signs.slice(n * GROUP, (n + 1) * GROUP)).join(
    '-',
  )
}
