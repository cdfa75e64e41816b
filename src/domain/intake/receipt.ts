import { latinDigits } from '../typed/digits.ts'

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
  | { readonly problem: 'too_long'; readonly most: number; readonly typed: number }
  | { readonly problem: 'too_few_words' | 'too_many_words'; readonly found: number; readonly as: TypedAs }
  | {
      readonly problem: 'unknown_word'
      readonly as: TypedAs
      /** All of them, in their order; never empty. */
      readonly unknown: readonly UnknownWord[]
    }
  | { readonly problem: 'checksum'; readonly as: TypedAs }

/** A part of a receipt that no receipt has. */
export interface UnknownWord {
  /** As typed, in small letters without accents. */
  readonly typed: string
  /** 1 to 10. */
  readonly position: number
  /** The word of the list that was probably meant, at most two letters away; `null` when there is none. */
  readonly suggestion: string | null
}

/** Which of the two forms somebody typed, so that whoever typed digits is not asked about words. */
export type TypedAs = 'words' | 'digits'

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
  return !read.ok && typed > start.length
    ? { ok: false, problem: 'too_long', most: LONGEST_TYPED, typed }
    : read
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

/** True when the tenth of ten numbers is the check of the nine before it. */
function isRight(indexes: readonly number[]): boolean {
  return checkOf(indexes.slice(0, SECRET_WORDS)) === indexes[SECRET_WORDS]
}

const REDUCTION = 0b101

function timesRoot(value: number): number {
  const shifted = value << 1
  return shifted < LIST_LENGTH ? shifted : (shifted ^ REDUCTION) & (LIST_LENGTH - 1)
}

// What people type

function fold(text: string): string {
  const bare = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return latinDigits(bare.toLowerCase())
}

/** What somebody typed: what was probably meant, and all of it in both forms. */
interface Typed {
  readonly parts: readonly string[]
  readonly as: TypedAs
  readonly letters: readonly string[]
  readonly numbers: readonly string[]
}

/** The words, or the groups of four digits, that somebody typed. Numbers of a numbered list are left out. */
function partsOf(text: string): Typed {
  const folded = fold(text)
  const letters = folded.match(/\p{L}+/gu) ?? []
  const numbers = folded.match(/\d+/g) ?? []
  const groups = groupsOf(numbers)
  // Whichever is more: a label such as "Receipt:" does not hide digits, nor do the numbers of a list hide words.
  const isDigits = groups.length > letters.length
  return { parts: isDigits ? groups : letters, as: isDigits ? 'digits' : 'words', letters, numbers }
}

/** Groups of four as printed, beside the numbers of a list; or groups of somebody's own, put together again. */
function groupsOf(numbers: readonly string[]): string[] {
  const long = numbers.filter((number) => number.length > 2)
  const printed = long.length > 0 && long.every((group) => group.length === 4)
  return printed ? long : (numbers.join('').match(/\d{1,4}/g) ?? [])
}

/** Steps of looking for a receipt in a longer text; a page of words takes some hundreds. */
const MOST_STEPS = 20_000

/**
 * The one receipt in what was typed around it: a label before it, twice the same, words without blanks. Null when there
 * is none with a right check, or more than one: a text is one try to open a case, however much stands in it. Of a
 * receipt that stands there twice, one in some 230 also has ten words across both with a right check by chance; those
 * stand there fewer times than the receipt.
 */
function onlyReceiptIn({ letters, numbers }: Typed, lexicon: Lexicon): readonly number[] | null {
  const fours = (text: string) => text.match(/\d{4}/g) ?? []
  const digits = [
    groupsOf(numbers),
    numbers.filter((each) => each.length === 4),
    ...numbers.filter((each) => each.length >= 4 * RECEIPT_WORDS).map(fours),
  ]
  const cut = letters
    .filter((each) => each.length === 4 * RECEIPT_WORDS)
    .map((each) => each.match(/\p{L}{4}/gu) ?? [])
  const found = new Map<string, Found>()
  const walk = walkOver(lexicon, (indexes) => {
    const words = indexes.join(' ')
    found.set(words, { indexes, times: (found.get(words)?.times ?? 0) + 1 })
  })
  for (const parts of [letters, ...cut, ...digits]) for (const place of parts.keys()) walk(parts, place)
  const [first, second] = [...found.values()].toSorted((a, b) => b.times - a.times)
  return first !== undefined && first.times !== second?.times ? first.indexes : null
}

/** Ten words with a right check, and how many times they stand in what was typed. */
interface Found {
  readonly indexes: readonly number[]
  readonly times: number
}

/** Reads ten words from a place on, also where several stand in one without blanks, and hands on those with a right check. */
function walkOver(lexicon: Lexicon, found: (indexes: readonly number[]) => void) {
  let left = MOST_STEPS
  return function walk(
    parts: readonly string[],
    place: number,
    offset = 0,
    before: readonly number[] = [],
  ): void {
    left -= 1
    if (left < 0) return
    if (before.length === RECEIPT_WORDS) {
      if (offset === 0 && isRight(before)) found(before)
      return
    }
    const part = parts[place]
    if (part === undefined) return
    const rest = part.slice(offset)
    const whole = offset === 0 ? indexOf(rest, lexicon) : (lexicon.whole.get(rest) ?? null)
    if (whole !== null) walk(parts, place + 1, 0, [...before, whole])
    for (let length = 1; length < Math.min(rest.length, lexicon.longest + 1); length += 1) {
      const index = lexicon.whole.get(rest.slice(0, length))
      if (index !== undefined) walk(parts, place, offset + length, [...before, index])
    }
  }
}

interface Lexicon {
  readonly words: readonly string[]
  readonly folded: readonly string[]
  readonly whole: ReadonlyMap<string, number>
  /** By the first four letters; empty when two words of the list share them. */
  readonly starts: ReadonlyMap<string, number>
  /** Letters of its longest word. */
  readonly longest: number
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
    longest: Math.max(...folded.map((word) => word.length)),
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

/** Most ways to put near words in the places of unknown ones that are tried. */
const MOST_WAYS = 20_000

/**
 * Every part that cannot be read, each with the word that was probably meant. What fits the check is that: alone, the
 * nearest that fits, or else the nearest; of several, the one way in which all of them fit together, or else for each
 * the nearest where no other is as near. A guess at one word would be asked about; a guess at several would be a riddle.
 */
function unknownIn(
  parts: readonly string[],
  read: readonly (number | null)[],
  lexicon: Lexicon,
): readonly UnknownWord[] {
  const places = [...read.keys()].filter((place) => read[place] === null)
  const near = places.map((place) => nearWords(parts[place]!, lexicon))
  const fitting = waysThatFit(read, places, near)
  const isAlone = places.length === 1
  const only = isAlone || fitting.length === 1 ? fitting[0] : undefined
  return places.map((place, n) => {
    const [first, second] = near[n]!
    const isNearest = first !== undefined && (isAlone || first.distance !== second?.distance)
    const meant = only?.[n] ?? (isNearest ? first.index : undefined)
    return {
      typed: parts[place]!,
      position: place + 1,
      suggestion: meant === undefined ? null : lexicon.words[meant]!,
    }
  })
}

/** The ways to put near words in the unknown places with which the check fits, the nearest first. */
function waysThatFit(
  read: readonly (number | null)[],
  places: readonly number[],
  near: readonly (readonly Near[])[],
): readonly (readonly number[])[] {
  if (near.reduce((ways, words) => ways * words.length, 1) > MOST_WAYS) return []
  return near
    .reduce<readonly (readonly Near[])[]>(
      (ways, words) => ways.flatMap((way) => words.map((word) => [...way, word])),
      [[]],
    )
    .filter((way) => isRight(read.map((index, place) => index ?? way[places.indexOf(place)]!.index)))
    .toSorted((a, b) => distanceOf(a) - distanceOf(b))
    .map((way) => way.map(({ index }) => index))
}

const distanceOf = (way: readonly Near[]) => way.reduce((sum, { distance }) => sum + distance, 0)

interface Near {
  readonly index: number
  /** Letters that are wrong, missing or too many. */
  readonly distance: number
}

/** Words with at most two wrong, missing or added letters, the nearest first. */
function nearWords(typed: string, { folded }: Lexicon): readonly Near[] {
  const found: Near[] = []
  for (const [index, word] of folded.entries()) {
    if (Math.abs(word.length - typed.length) > NEAR) continue
    const distance = editDistance(typed, word)
    if (distance <= NEAR) found.push({ index, distance })
  }
  return found.toSorted((a, b) => a.distance - b.distance)
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
