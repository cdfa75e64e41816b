import { randomBytes } from '../../store/keys/random.ts'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import {
  decodeReceipt,
  encodeReceipt,
  receiptDigits,
  type DecodedReceipt,
} from '../../domain/intake/receipt.ts'
import { RECEIPT_BYTES } from '../../domain/intake/receipt-numbers.ts'

/** A new receipt: the secret, and the words that say it. 99 bits, far above what can be guessed. */
export interface NewReceipt {
  readonly entropy: Uint8Array
  readonly words: string
}

/** Keeps the five highest bits zero: a receipt has 99 bits. */
const TOP_BYTE = 0x07

/** A receipt of 99 random bits, with its words. */
export function newReceipt(): NewReceipt {
  return receiptFrom(randomBytes(RECEIPT_BYTES))
}

/**
 * The receipt that follows from a secret, so that who sends the same form twice is handed the same one.
 *
 * @param secret at least 13 bytes that nobody can guess
 */
export function receiptFrom(secret: Uint8Array): NewReceipt {
  const entropy = new Uint8Array(secret.subarray(0, RECEIPT_BYTES))
  entropy[0] = (entropy[0] ?? 0) & TOP_BYTE
  return { entropy, words: encodeReceipt(entropy, wordlist).join(' ') }
}

/** Reads what a person typed; says which word is not right. */
export function readReceipt(typed: string): DecodedReceipt {
  return decodeReceipt(typed, wordlist)
}

/** The same receipt in digits, for people who do not read Latin letters. */
export function digitsOf(words: string): string {
  const read = readReceipt(words)
  return read.ok ? receiptDigits(read.entropy).join(' ') : ''
}
