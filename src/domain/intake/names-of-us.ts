import { lookOf } from '../case/look-alikes.ts'
import { isFormOf } from '../case/word-forms.ts'
import { tellingOf } from '../value-chain/naming.ts'
import { COMMON_WORDS } from '../vocabulary/common-words.ts'
import { HEAD, readFor, type Places, type Read, type Sought } from './read-for-names.ts'

/** Somebody who has an account here. */
export interface OneOfUs {
  readonly id: string
  readonly name: string
}

/** The names of all of us, ready to be looked for in any text. */
export interface PreparedNames {
  readonly all: readonly Prepared[]
  readonly sought: Sought
}

interface Prepared {
  readonly id: string
  /** The name as it is written, and as it looks where that is something else. */
  readonly readings: readonly Reading[]
}

interface Reading {
  readonly parts: readonly string[]
  readonly family: readonly string[]
  /** All letters of it; empty where they are too few to be told apart. */
  readonly letters: string
}

/** Words between the parts of a name at most: a middle name, a title, a comma. */
const APART = 3
/** Fewest letters of a family name that is enough alone. */
const ALONE = 3
/** Fewest letters of a name that is found where somebody sets its letters apart. */
const SPELLED = 6

/** Makes names ready; once for each change of the accounts, because a house can have many of us. */
export function preparedNames(us: readonly OneOfUs[]): PreparedNames {
  const all = us.map(({ id, name }) => ({
    id,
    readings: [...new Set([name, lookOf(name)])].map((each): Reading => {
      const parts = tellingOf(each)
      const letters = parts.join('')
      return { parts, family: familyNameOf(each, parts), letters: letters.length < SPELLED ? '' : letters }
    }),
  }))
  const readings = all.flatMap((each) => each.readings)
  const heads = readings
    .flatMap(({ parts, letters }) => [...parts, letters])
    .flatMap((each) => (each === '' ? [] : [each.slice(0, HEAD)]))
  return {
    all,
    sought: {
      heads: new Set(heads),
      firsts: new Set(heads.map((head) => head.slice(0, 1))),
      spelled: Map.groupBy(
        [...new Set(readings.map(({ letters }) => letters))].filter((letters) => letters !== ''),
        (letters) => letters.slice(0, 1),
      ),
    },
  }
}

/**
 * Whom of us somebody's words name: by the whole name in any order, or by a family name that is no common word, as in
 * "Mrs Haddad of your office", in letters that look the same, with endings, and with letters set apart. A first name
 * alone names nobody, because it is the name of many; where the person was asked for just this, any part of a name does
 * that is no common word. Found too often, somebody else reads; found too seldom, a story is opened by whoever it is
 * about.
 *
 * The text is read once for all of us, and of its words only those that begin as a name does are looked at again.
 *
 * @param isMeant the person was asked for just this
 */
export function namedIn(text: string, names: PreparedNames, isMeant = false): readonly string[] {
  const look = lookOf(text)
  const reads = [text, ...(look === text ? [] : [look])].map((each) => readFor(each, names.sought))
  return names.all.flatMap(({ id, readings }) =>
    readings.some((reading) => reads.some((read) => isNamedIn(read, reading, isMeant))) ? [id] : [],
  )
}

/** Characters that are read in one go, and how many of them are read again with what follows. */
const PIECE = 8000
const OVERLAP = 400

/** A long text in pieces, so that whoever reads it can let others have their turn between two of them. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let at = 0; at === 0 || at + OVERLAP < text.length; at += PIECE - OVERLAP)
    pieces.push(text.slice(at, at + PIECE))
  return pieces
}

/** The last word of a name, or what stands before a comma in it. */
function familyNameOf(name: string, parts: readonly string[]): readonly string[] {
  const comma = name.indexOf(',')
  return comma > 0 ? tellingOf(name.slice(0, comma)) : parts.slice(-1)
}

function isNamedIn(read: Read, { parts, family, letters }: Reading, isMeant: boolean): boolean {
  return (
    standsTogether(read, parts) ||
    (isMeant ? parts : family).some((part) => standsAlone(read, part)) ||
    read.spelled.has(letters)
  )
}

/** Every form of a part of a name that the text has. */
function formsOf({ byHead }: Read, part: string): readonly (readonly [string, Places])[] {
  const forms = byHead.get(part.slice(0, HEAD))
  return forms === undefined ? [] : [...forms].filter(([form]) => isFormOf(form, part) !== 'no')
}

/** Every part of the name near the first, in any order; one that is a common word as well where it is written as a name. */
function standsTogether(read: Read, parts: readonly string[]): boolean {
  const all: (readonly number[])[] = []
  for (const part of parts) {
    const places = formsOf(read, part).flatMap(([form, { all: every, asName }]) =>
      COMMON_WORDS.has(form) ? asName : every,
    )
    if (places.length === 0) return false
    all.push(places.toSorted((a, b) => a - b))
  }
  const [first, ...others] = all
  const reach = parts.length + APART
  return first?.some((at) => others.every((places) => hasNear(places, at, reach))) ?? false
}

/** True when one of some places in order is nearer than that. */
function hasNear(places: readonly number[], at: number, reach: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= at - reach) low = middle + 1
    else high = middle
  }
  const found = places[low]
  return found !== undefined && found < at + reach
}

/** A part that is no common word, written as a name is. */
function standsAlone(read: Read, part: string): boolean {
  if (part.length < ALONE || COMMON_WORDS.has(part)) return false
  return formsOf(read, part).some(([form, { asName }]) => asName.length > 0 && !COMMON_WORDS.has(form))
}
