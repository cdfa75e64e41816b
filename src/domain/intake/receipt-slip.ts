import { editDistance, nearWords } from './receipt-mistakes.ts'
import { fittingAt, isRight, LIST_LENGTH, RECEIPT_WORDS } from './receipt-numbers.ts'
import type { Typed, TypedAs } from './receipt-typed.ts'
import { indexOf, type Lexicon } from './receipt-words.ts'

/** The one thing that was typed otherwise than it stands on the receipt. Positions are 1 to 10, as on the receipt. */
export type Slip =
  /** Another word, or group of digits, stands there. */
  | { readonly kind: 'other'; readonly position: number }
  /** This one and the next changed places. */
  | { readonly kind: 'swapped'; readonly position: number }
  /** The last digit of this group and the first of the next changed places. */
  | { readonly kind: 'digits'; readonly position: number }
  /** One too many was typed, at this place of the eleven. */
  | { readonly kind: 'extra'; readonly position: number }
  /** Two columns were read across where they go down, or the other way round. */
  | { readonly kind: 'columns' }

/** The receipt that was meant, if only one slip was made. */
export interface Mended {
  readonly slip: Slip
  readonly as: TypedAs
  /** All ten, in the form in which it was typed. */
  readonly words: readonly string[]
}

interface Candidate {
  readonly slip: Slip
  readonly indexes: readonly number[]
}

const PLACES = Array.from({ length: RECEIPT_WORDS }, (_, place) => place)
const DIGITS = 4
/** Most letters in which a word may differ from the one that was meant. */
const NEAR_LETTERS = 2

/** Places in the order in which two columns of five are read across. */
const ACROSS = PLACES.map((place) => Math.floor(place / 2) + (place % 2) * (RECEIPT_WORDS / 2))

/**
 * The one receipt that differs by one slip from what was typed, found by its check; null where there is none or more
 * than one. It says nothing of whether the receipt opens anything. A missing word fits at any of the ten places, so it is
 * found only where somebody says where it is missing, with a question mark. At most some hundred receipts are tried.
 */
export function mendSlip(typed: Typed, lexicon: Lexicon): Mended | null {
  const candidates = typed.as === 'words' ? slipsOfWords(typed, lexicon) : slipsOfDigits(typed)
  const different = new Map(candidates.map((each) => [each.indexes.join(' '), each]))
  const [only] = [...different.values()]
  if (only === undefined || different.size > 1) return null
  return {
    slip: only.slip,
    as: typed.as,
    words: only.indexes.map((index) => spell(index, typed.as, lexicon)),
  }
}

const spell = (index: number, as: TypedAs, { words }: Lexicon) =>
  as === 'words' ? words[index]! : String(index).padStart(DIGITS, '0')

function slipsOfWords({ withGap: parts }: Typed, lexicon: Lexicon): readonly Candidate[] {
  const read = parts.map((part) => indexOf(part, lexicon))
  if (parts.length === RECEIPT_WORDS + 1) return withoutOne(read)
  if (parts.length !== RECEIPT_WORDS) return []
  const isNear = ({ place, index }: Other) =>
    editDistance(parts[place]!, lexicon.folded[index]!) <= NEAR_LETTERS
  const place = onlyUnknown(read)
  if (place === 'none') return [...inOtherOrder(numbersIn(read)), ...PLACES.map(otherIn(read)).filter(isNear)]
  if (place === 'several') return []
  const other = otherIn(read)(place)
  // Where it is like a word of ours that does not fit, there is more than one slip.
  return isNear(other) || isGap(parts[place]!) || nearWords(parts[place]!, lexicon).length === 0
    ? [other]
    : []
}

/** Nothing but a mark in the place of a word that somebody does not have: ?, xxx. */
const isGap = (part: string) => new Set(part).size === 1

function slipsOfDigits({ parts, withGap }: Typed): readonly Candidate[] {
  const read = withGap.map(groupOf)
  if (parts.length === RECEIPT_WORDS + 1 && parts.at(-1)!.length === DIGITS) return withoutOne(read)
  if (parts.length !== withGap.length) {
    const place = onlyUnknown(read)
    return typeof place === 'number' ? [otherIn(read)(place)] : []
  }
  const line = parts.join('')
  const missing = RECEIPT_WORDS * DIGITS - line.length
  if (missing === 0) {
    const place = onlyUnknown(read)
    const places = place === 'none' ? PLACES : place === 'several' ? [] : [place]
    const near = places.map(otherIn(read)).filter((each) => isSlipOfDigits(parts[each.place]!, each.word))
    return [...near, ...acrossGroups(line), ...(place === 'none' ? inOtherOrder(numbersIn(read)) : [])]
  }
  if (Math.abs(missing) !== 1) return []
  // One digit is missing or too many: in which group is not seen, and the check knows.
  return PLACES.flatMap((place) => {
    const [start, end] = [place * DIGITS, (place + 1) * DIGITS - missing]
    const groups = `${line.slice(0, start)}${line.slice(end)}`.match(/\d{4}/g) ?? []
    const others = groups.map(groupOf)
    if (groups.length !== RECEIPT_WORDS - 1 || others.includes(null)) return []
    const other = otherIn(others.toSpliced(place, 0, null))(place)
    return editDistance(line.slice(start, end), other.word) === 1 ? [other] : []
  })
}

/** The number of a group of four digits; null where no receipt has it. */
function groupOf(group: string): number | null {
  return group.length === DIGITS && Number(group) < LIST_LENGTH ? Number(group) : null
}

/** One digit is another one, or two neighbours changed places. */
function isSlipOfDigits(typed: string, meant: string): boolean {
  const wrong = [...typed].flatMap((digit, place) => (digit === meant[place] ? [] : [place]))
  const [a, b] = wrong
  return (
    wrong.length === 1 ||
    (wrong.length === 2 && b === a! + 1 && typed[a!] === meant[b] && typed[b] === meant[a!])
  )
}

/** The last digit of a group and the first of the next changed places. */
function acrossGroups(line: string): readonly Candidate[] {
  return PLACES.slice(1).flatMap((place) => {
    const at = place * DIGITS
    const swapped = `${line.slice(0, at - 1)}${line[at]}${line[at - 1]}${line.slice(at + 1)}`
    const indexes = (swapped.match(/\d{4}/g) ?? []).map(groupOf).filter((index) => index !== null)
    return indexes.length === RECEIPT_WORDS && isRight(indexes)
      ? [{ slip: { kind: 'digits', position: place }, indexes }]
      : []
  })
}

/** The place of the one part that cannot be read. */
function onlyUnknown(read: readonly (number | null)[]): number | 'none' | 'several' {
  const place = read.indexOf(null)
  if (place === -1) return 'none'
  return read.lastIndexOf(null) === place ? place : 'several'
}

const numbersIn = (read: readonly (number | null)[]) => read.filter((index) => index !== null)

interface Other extends Candidate {
  readonly place: number
  readonly index: number
  /** As four digits. */
  readonly word: string
}

/** What fits at a place, with the others as they are. */
function otherIn(read: readonly (number | null)[]): (place: number) => Other {
  const indexes = read.map((index) => index ?? 0)
  return (place) => {
    const index = fittingAt(indexes, place)
    return {
      place,
      index,
      word: String(index).padStart(DIGITS, '0'),
      slip: { kind: 'other', position: place + 1 },
      indexes: indexes.with(place, index),
    }
  }
}

/** Each way to leave one out of eleven. */
function withoutOne(read: readonly (number | null)[]): readonly Candidate[] {
  return [...read.keys()].flatMap((place) => {
    const indexes = numbersIn(read.toSpliced(place, 1))
    return indexes.length === RECEIPT_WORDS && isRight(indexes)
      ? [{ slip: { kind: 'extra', position: place + 1 }, indexes }]
      : []
  })
}

/** Neighbours that changed places, and columns read the other way. */
function inOtherOrder(indexes: readonly number[]): readonly Candidate[] {
  const swaps = PLACES.slice(1).map((place): Candidate => {
    const order = PLACES.with(place - 1, place).with(place, place - 1)
    return { slip: { kind: 'swapped', position: place }, indexes: order.map((each) => indexes[each]!) }
  })
  const columns = [ACROSS, PLACES.map((place) => ACROSS.indexOf(place))].map((order): Candidate => ({
    slip: { kind: 'columns' },
    indexes: order.map((each) => indexes[each]!),
  }))
  return [...swaps, ...columns].filter((each) => isRight(each.indexes))
}
