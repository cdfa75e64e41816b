/** A receipt is nine words of secret and one word of check. */
export const RECEIPT_WORDS = 10
/** Words of a receipt that are secret. */
export const SECRET_WORDS = RECEIPT_WORDS - 1
const BITS_PER_WORD = 11
/** Words in the list that receipts are made of. */
export const LIST_LENGTH = 2 ** BITS_PER_WORD

/** Bytes of entropy of one receipt. Of their 104 bits the 99 last are used: the five highest are ignored. */
export const RECEIPT_BYTES = 13
const SECRET_MASK = (1n << BigInt(SECRET_WORDS * BITS_PER_WORD)) - 1n

/** The ten numbers of a receipt: nine of its secret and their check. RangeError for another number of bytes. */
export function indexesOf(entropy: Uint8Array): number[] {
  if (entropy.length !== RECEIPT_BYTES) {
    throw new RangeError(`A receipt takes ${RECEIPT_BYTES} bytes, not ${entropy.length}`)
  }
  const number = entropy.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const secret = Array.from({ length: SECRET_WORDS }, (_, place) => {
    const shift = BigInt((SECRET_WORDS - 1 - place) * BITS_PER_WORD)
    return Number((number >> shift) & BigInt(LIST_LENGTH - 1))
  })
  return [...secret, checkOf(secret)]
}

/** The bytes whose secret these nine numbers are. */
export function entropyOf(secret: readonly number[]): Uint8Array {
  const number =
    secret.reduce((sum, index) => (sum << BigInt(BITS_PER_WORD)) | BigInt(index), 0n) & SECRET_MASK
  return Uint8Array.from({ length: RECEIPT_BYTES }, (_, place) =>
    Number((number >> BigInt((RECEIPT_BYTES - 1 - place) * 8)) & 0xffn),
  )
}

/**
 * The check c of the words w1…w9 in GF(2^11): c = a·w9 + a²·w8 + … + a⁹·w1, a being the root of the primitive
 * polynomial x¹¹ + x² + 1. The ten factors 1, a … a⁹ are different and not zero. So one wrong word changes the sum
 * by factor × difference, and two that change places by difference of factors × difference: never zero.
 */
function checkOf(secret: readonly number[]): number {
  return secret.reduce((sum, index) => timesRoot(sum ^ index), 0)
}

/** True when the tenth of ten numbers is the check of the nine before it. */
export function isRight(indexes: readonly number[]): boolean {
  return checkOf(indexes.slice(0, SECRET_WORDS)) === indexes[SECRET_WORDS]
}

/**
 * The number at that place with which the check fits: of the 2048 that can stand there exactly one does, whatever stands
 * at the others, because no factor of the check is zero.
 *
 * @param place 0 to 9; what stands there now is not looked at
 */
export function fittingAt(indexes: readonly number[], place: number): number {
  const without = indexes.with(place, 0)
  let missing = checkOf(without.slice(0, SECRET_WORDS)) ^ without[SECRET_WORDS]!
  for (let factor = place; factor < SECRET_WORDS; factor += 1) missing = overRoot(missing)
  return missing
}

const REDUCTION = 0b101

function timesRoot(value: number): number {
  const shifted = value << 1
  return shifted < LIST_LENGTH ? shifted : (shifted ^ REDUCTION) & (LIST_LENGTH - 1)
}

function overRoot(value: number): number {
  return (value & 1) === 0 ? value >> 1 : (value ^ REDUCTION ^ LIST_LENGTH) >> 1
}
