import { RECEIPT_WORDS, isRight } from './receipt-numbers.ts'
import { fold, indexOf, type Lexicon } from './receipt-words.ts'

/** Which of the two forms somebody typed, so that whoever typed digits is not asked about words. */
export type TypedAs = 'words' | 'digits'

/** What somebody typed: what was probably meant, and all of it in both forms. */
export interface Typed {
  readonly parts: readonly string[]
  readonly as: TypedAs
  readonly letters: readonly string[]
  readonly numbers: readonly string[]
  /** The same parts, with `GAP` in the place of the one that is missing where somebody says which; else without. */
  readonly withGap: readonly string[]
}

/** Stands for the one word, or group, that somebody does not have. */
const GAP = '?'

/** The words, or the groups of four digits, that somebody typed. Numbers of a numbered list are left out. */
export function partsOf(text: string): Typed {
  const folded = fold(text)
  const letters = folded.match(/\p{L}+/gu) ?? []
  const numbers = folded.match(/\d+/g) ?? []
  const groups = groupsOf(numbers)
  // Whichever is more: a label such as "Receipt:" does not hide digits, nor do the numbers of a list hide words.
  const isDigits = groups.length > letters.length
  const parts = isDigits ? groups : letters
  const withGap = gapIn(folded, isDigits) ?? gapInList(parts, isDigits ? [] : numbers)
  return { parts, as: isDigits ? 'digits' : 'words', letters, numbers, withGap }
}

/** Nine parts and one mark in the place of the tenth, as `puma ? zebra`; null where it is anything else. */
function gapIn(folded: string, isDigits: boolean): readonly string[] | null {
  const all = folded.match(isDigits ? /\d{4}|(?<!\S)[?؟_*]+(?!\S)/g : /\p{L}+|(?<!\S)[?؟_*]+(?!\S)/gu) ?? []
  const marked = all.map((part) => (/^[?؟_*]/.test(part) ? GAP : part))
  return marked.length === RECEIPT_WORDS && marked.filter((part) => part === GAP).length === 1 ? marked : null
}

/** Nine words with the numbers of a list of which one is left out. */
function gapInList(parts: readonly string[], numbers: readonly string[]): readonly string[] {
  const places = Array.from({ length: RECEIPT_WORDS }, (_, place) => String(place + 1))
  const [missing, ...others] = places.filter((place) => !numbers.includes(place))
  const isList = numbers.length === parts.length && parts.length === RECEIPT_WORDS - 1
  return isList && missing !== undefined && others.length === 0
    ? parts.toSpliced(Number(missing) - 1, 0, GAP)
    : parts
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
export function onlyReceiptIn({ letters, numbers }: Typed, lexicon: Lexicon): readonly number[] | null {
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
