import { unknownIn, type UnknownWord } from './receipt-mistakes.ts'
import { entropyOf, indexesOf, isRight, RECEIPT_WORDS, SECRET_WORDS } from './receipt-numbers.ts'
import { mendSlip, type Mended } from './receipt-slip.ts'
import { onlyReceiptIn, partsOf, type Typed, type TypedAs } from './receipt-typed.ts'
import { indexOf, lexiconOf, type Lexicon } from './receipt-words.ts'

/**
 * Most characters that are looked at. A receipt has below 100, as a list of accented words in lines some 200. Putting
 * combining marks in order takes time that grows with the square of their number: a megabyte of them took minutes in
 * which nobody else was answered.
 */
const LONGEST_TYPED = 400

/** Why what was typed is no receipt, and what was meant where one slip alone says it. */
export type ReceiptProblem = { readonly mended?: Mended } &
  /** What was typed goes on after the characters that are looked at, and those are no receipt. */
  (
    | { readonly problem: 'too_long'; readonly most: number; readonly typed: number }
    | { readonly problem: 'too_few_words' | 'too_many_words'; readonly found: number; readonly as: TypedAs }
    | {
        readonly problem: 'unknown_word'
        readonly as: TypedAs
        /** All of them, in their order; never empty. */
        readonly unknown: readonly UnknownWord[]
      }
    | { readonly problem: 'checksum'; readonly as: TypedAs }
  )

/** 13 bytes, the five highest bits zero. */
export type DecodedReceipt =
  { readonly ok: true; readonly entropy: Uint8Array } | ({ readonly ok: false } & ReceiptProblem)

/**
 * Ten words of a list of 2048 for 99 bits of entropy. Throws RangeError for another number of bytes and for an
 * unfit list: mistakes of ours.
 */
export function encodeReceipt(entropy: Uint8Array, words: readonly string[]): string[] {
  lexiconOf(words)
  return indexesOf(entropy).map((index) => words[index]!)
}

/** The same receipt as ten groups of four digits, for people who do not read Latin letters. */
export function receiptDigits(entropy: Uint8Array): string[] {
  return indexesOf(entropy).map((index) => String(index).padStart(4, '0'))
}

/** As much of what was typed as is looked at; a page that shows it again shows no more than this. */
export function startOfTyped(text: string): string {
  return text.trimStart().slice(0, LONGEST_TYPED)
}

/**
 * Reads what a person typed, as words or digits, forgivingly: capitals, accents, any punctuation and line breaks,
 * numbered lists, words cut after four letters or more where the list allows it, and Arabic, Persian or Devanagari
 * digits. One wrong word, or two words that changed places, is always noticed.
 */
export function decodeReceipt(text: string, words: readonly string[]): DecodedReceipt {
  const start = startOfTyped(text)
  const read = decodeStart(start, words)
  const typed = text.trim().length
  if (read.ok) return read
  if (typed > start.length) return { ok: false, problem: 'too_long', most: LONGEST_TYPED, typed }
  const lexicon = lexiconOf(words)
  const mended = mendSlip(partsOf(start), lexicon)
  return mended === null ? read : { ...read, mended }
}

function decodeStart(start: string, words: readonly string[]): DecodedReceipt {
  const lexicon = lexiconOf(words)
  const typed = partsOf(start)
  const read = decodeParts(typed, lexicon)
  // Ten words of ours whose check does not fit are ten words with a mistake, and no longer text around a receipt.
  if (read.ok || read.problem === 'checksum') return read
  const inside = onlyReceiptIn(typed, lexicon)
  return inside === null ? read : { ok: true, entropy: entropyOf(inside.slice(0, SECRET_WORDS)) }
}

function decodeParts({ parts, as }: Typed, lexicon: Lexicon): DecodedReceipt {
  const found = parts.length
  if (found < RECEIPT_WORDS) return { ok: false, problem: 'too_few_words', found, as }
  if (found > RECEIPT_WORDS) return { ok: false, problem: 'too_many_words', found, as }

  const read = parts.map((typed) => indexOf(typed, lexicon))
  const unknown = unknownIn(parts, read, lexicon)
  if (unknown.length > 0) return { ok: false, problem: 'unknown_word', as, unknown }
  const indexes = read.filter((index) => index !== null)
  if (!isRight(indexes)) return { ok: false, problem: 'checksum', as }
  return { ok: true, entropy: entropyOf(indexes.slice(0, SECRET_WORDS)) }
}
