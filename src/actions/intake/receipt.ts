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
  const entropy = new Uint8Array(randomBytes(RECEIPT_BYTES))
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
