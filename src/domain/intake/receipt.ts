/** A receipt is nine words of secret and one word of check. */
export const RECEIPT_WORDS = 10
const SECRET_WORDS = RECEIPT_WORDS - 1
const BITS_PER_WORD = 11
const LIST_LENGTH = 2 ** BITS_PER_WORD

/** Bytes of entropy of one receipt. Of their 104 bits the 99 last are used: the five highest are ignored. */
export const RECEIPT_BYTES = 13
const SECRET_MASK = (1n << BigInt(SECRET_WORDS * BITS_PER_WORD)) - 1n

/**
 * Most characters that are looked at. A receipt has below 100, as a list of accented words in lines some 200. Putting
 * combining marks in order takes time that grows with the square of their number: a megabyte of them took minutes in
 * which nobody else was answered.
 */
const LONGEST_TYPED = 400

export type ReceiptProblem =
  /** What was typed goes on after the characters that are looked at, and those are no receipt. */
  | { readonly problem: 'too_long' }
  | { readonly problem: 'too_few_words' | 'too_many_words'; readonly found: number }
  | {
      readonly problem: 'unknown_word'
      /** As typed, in small letters without accents. */
      readonly typed: string
      /** 1 to 10. */
      readonly position: number
      /** The nearest word of the list, at most two letters away; `null` when there is none. */
      readonly suggestion: string | null
    }
  | { readonly problem: 'checksum' }

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
  const goesOn = text.trim().length > start.length
  return !read.ok && goesOn ? { ok: false, problem: 'too_long' } : read
}

function decodeStart(start: string, words: readonly string[]): DecodedReceipt {
  const lexicon = lexiconOf(words)
  const parts = partsOf(start)
  if (parts.length < RECEIPT_WORDS) return { ok: false, problem: 'too_few_words', found: parts.length }
  if (parts.length > RECEIPT_WORDS) return { ok: false, problem: 'too_many_words', found: parts.length }

  const indexes: number[] = []
  for (const [place, typed] of parts.entries()) {
    const index = indexOf(typed, lexicon)
    if (index === null) {
      const suggestion = suggest(parts, place, lexicon)
      return { ok: false, problem: 'unknown_word', typed, position: place + 1, suggestion }
    }
    indexes.push(index)
  }
  const secret = indexes.slice(0, SECRET_WORDS)
  if (checkOf(secret) !== indexes[SECRET_WORDS]) return { ok: false, problem: 'checksum' }
  return { ok: true, entropy: entropyOf(secret) }
}

// Numbers and their check

function indexesOf(entropy: Uint8Array): number[] {
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

function entropyOf(secret: readonly number[]): Uint8Array {
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

const REDUCTION = 0b101

function timesRoot(value: number): number {
  const shifted = value << 1
  return shifted < LIST_LENGTH ? shifted : (shifted ^ REDUCTION) & (LIST_LENGTH - 1)
}

// What people type

const FOREIGN_DIGITS = /[٠-٩۰-۹०-९]/g
/** Unicode puts each script's digits in a row, ٠ at U+0660, ۰ at U+06F0, ० at U+0966. */
const ZEROS = [0x0660, 0x06f0, 0x0966]

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(FOREIGN_DIGITS, (digit) => {
      const code = digit.codePointAt(0)!
      return String(code - ZEROS.findLast((zero) => zero <= code)!)
    })
}

/** The words, or the groups of four digits, that somebody typed. Numbers of a numbered list are left out. */
function partsOf(text: string): string[] {
  const folded = fold(text)
  const letters = folded.match(/\p{L}+/gu) ?? []
  const groups = groupsOf(folded.match(/\d+/g) ?? [])
  // Whichever is more: a label such as "Receipt:" does not hide digits, nor do the numbers of a list hide words.
  return groups.length > letters.length ? groups : letters
}

/** Groups of four as printed, beside the numbers of a list; or groups of somebody's own, put together again. */
function groupsOf(numbers: readonly string[]): string[] {
  const long = numbers.filter((number) => number.length > 2)
  const printed = long.length > 0 && long.every((group) => group.length === 4)
  return printed ? long : (numbers.join('').match(/\d{1,4}/g) ?? [])
}

interface Lexicon {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly whole: ReadonlyMap<string, number>
  /** By the first four letters; empty when two words of the list share them. */
  readonly starts: ReadonlyMap<string, number>
}

const lexicons = new WeakMap<readonly string[], Lexicon>()

function lexiconOf(words: readonly string[]): Lexicon {
  const known = lexicons.get(words)
  if (known) return known
  const folded = words.map(fold)
  const whole = new Map(folded.map((word, index) => [word, index]))
  if (
    whole.size !== LIST_LENGTH ||
    words.length !== LIST_LENGTH ||
    !folded.every((word) => /^\p{L}+$/u.test(word))
  ) {
    throw new RangeError(`A list has ${LIST_LENGTH} words of letters only, all different without accents`)
  }
  const starts = new Map(folded.map((word, index) => [word.slice(0, 4), index]))
  const lexicon: Lexicon = {
    words,
    folded,
    whole,
    starts: starts.size === words.length ? starts : new Map(),
  }
  lexicons.set(words, lexicon)
  return lexicon
}

function indexOf(typed: string, { folded, whole, starts }: Lexicon): number | null {
  if (/\d/.test(typed)) return typed.length === 4 && Number(typed) < LIST_LENGTH ? Number(typed) : null
  const exact = whole.get(typed)
  if (exact !== undefined) return exact
  const index = starts.get(typed.slice(0, 4))
  return index !== undefined && folded[index]!.startsWith(typed) ? index : null
}

const NEAR = 2

/**
 * The word that was probably meant: of those near what was typed, the one with which the check word fits, when every
 * other word can be read; else the nearest.
 */
function suggest(parts: readonly string[], place: number, lexicon: Lexicon): string | null {
  const near = nearWords(parts[place]!, lexicon)
  const others = parts.map((typed) => indexOf(typed, lexicon))
  const fits = near.find((index) => {
    const all = others.with(place, index)
    if (all.some((each) => each === null)) return false
    const numbers = all as number[]
    return checkOf(numbers.slice(0, SECRET_WORDS)) === numbers[SECRET_WORDS]
  })
  const best = fits ?? near[0]
  return best === undefined ? null : lexicon.words[best]!
}

/** Words with at most two wrong, missing or added letters, the nearest first. */
function nearWords(typed: string, { folded }: Lexicon): number[] {
  const found: { readonly index: number; readonly distance: number }[] = []
  for (const [index, word] of folded.entries()) {
    if (Math.abs(word.length - typed.length) > NEAR) continue
    const distance = editDistance(typed, word)
    if (distance <= NEAR) found.push({ index, distance })
  }
  return found.toSorted((a, b) => a.distance - b.distance).map(({ index }) => index)
}

/** How many letters to change, add or leave out to turn one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[b.length]!
}
