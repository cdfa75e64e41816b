import { lookOf } from '../../src/domain/case/look-alikes.ts'
import { placesOfLetters, tokensOf, type Token } from '../../src/domain/case/tokens.ts'
import { isFormOf, withoutClitics } from '../../src/domain/case/word-forms.ts'
import { oneSpelling, tellingOf } from '../../src/domain/value-chain/naming.ts'
import { COMMON_WORDS } from '../../src/domain/vocabulary/common-words.ts'

/** Whether somebody's words name one of us; `isMeant` where the person was asked for just this. */
export type Naming = (name: string, isMeant?: boolean) => boolean

/** Words between the parts of a name at most: a middle name, a title, a comma. */
const APART = 3
/** Letters by which words are looked up. */
const HEAD = 2
/** Fewest letters of a family name that is enough alone. */
const ALONE = 3
/** Fewest letters of a name that is found where somebody sets its letters apart. */
const SPELLED = 6

/** A text as it is searched. */
interface Read {
  readonly tokens: readonly Token[]
  /** The places of each form of a word, by how it begins. */
  readonly byHead: ReadonlyMap<string, ReadonlyMap<string, Places>>
}

interface Places {
  /** Every place, in order. */
  readonly all: number[]
  /** Those where it is written as a name is: no small letter begins it. */
  readonly asName: number[]
}

/**
 * Whom somebody's words name, name by name over the whole text: slow, and what `names-of-us.ts` has to agree with.
 */
export function namingIn(text: string): Naming {
  const look = lookOf(text)
  const reads = [readOf(text), ...(look === text ? [] : [readOf(look)])]
  return (name, isMeant = false) =>
    [...new Set([name, lookOf(name)])].some((each) => {
      const parts = tellingOf(each)
      const alone = isMeant ? parts : familyNameOf(each, parts)
      return reads.some((read) => isNamedIn(read, parts, alone))
    })
}

/** The last word of a name, or what stands before a comma in it. */
function familyNameOf(name: string, parts: readonly string[]): readonly string[] {
  const comma = name.indexOf(',')
  return comma > 0 ? tellingOf(name.slice(0, comma)) : parts.slice(-1)
}

function readOf(text: string): Read {
  const tokens = tokensOf(text)
  const byHead = new Map<string, Map<string, Places>>()
  for (const [at, { word, raw }] of tokens.entries()) {
    const isSmall = /^\p{Ll}/u.test(raw)
    for (const bare of withoutClitics(word)) {
      const form = oneSpelling(bare)
      const head = form.slice(0, HEAD)
      let forms = byHead.get(head)
      if (!forms) byHead.set(head, (forms = new Map()))
      let places = forms.get(form)
      if (!places) forms.set(form, (places = { all: [], asName: [] }))
      places.all.push(at)
      if (!isSmall) places.asName.push(at)
    }
  }
  return { tokens, byHead }
}

function isNamedIn(read: Read, parts: readonly string[], alone: readonly string[]): boolean {
  return (
    standsTogether(read, parts) ||
    alone.some((part) => standsAlone(read, part)) ||
    isSpelled(read, parts.join(''))
  )
}

/** Every form of a part of a name that the text has. */
function formsOf({ byHead }: Read, part: string): readonly (readonly [string, Places])[] {
  return [...(byHead.get(part.slice(0, HEAD)) ?? [])].filter(([form]) => isFormOf(form, part) !== 'no')
}

/** Every part of the name near the first, in any order; one that is a common word as well where it is written as a name. */
function standsTogether(read: Read, parts: readonly string[]): boolean {
  const [first, ...others] = parts.map((part) =>
    formsOf(read, part)
      .flatMap(([form, { all, asName }]) => (COMMON_WORDS.has(form) ? asName : all))
      .toSorted((a, b) => a - b),
  )
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

/** The whole name with its letters set apart, or written as one word. */
function isSpelled({ tokens, byHead }: Read, letters: string): boolean {
  if (letters.length < SPELLED) return false
  return (
    byHead.get(letters.slice(0, HEAD))?.has(letters) === true || placesOfLetters(tokens, letters).length > 0
  )
}
