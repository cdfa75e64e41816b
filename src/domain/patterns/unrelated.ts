import type { Case, ContactDetails } from '../case/case.ts'
import { isDense } from '../case/tokens.ts'
import { writtenForThem } from '../case/their-words.ts'
import { bareWords, reachedIn } from '../case/ways-in.ts'
import { areAlike, sketchOf } from '../intake/likeness.ts'
import { homeIn, isOneHome, saysMoreThanHow } from './left-to-reach.ts'
import { isNamedIn, nameParts } from './named-in.ts'
import { sameText } from '../typed/same-text.ts'

/** Two cases that may be of the same person, or of people who know each other. */
export type Related = readonly [one: string, other: string]

/** Nobody aims at a sketch that is thrown away again. */
const SEED = [0x9e3779b9, 0x85ebca6b] as const

/**
 * Every two of some cases whose people may be one, or belong together: the same way to reach them, the same name, the
 * same people beside them, a name or a way of one in the words of the other, or the same story. Each is compared however
 * it is written and whatever stands around it. Five of one household, or five filings of one person, are no five people.
 */
export function relatedAmong(cases: readonly Case[]): Related[] {
  const known = cases.map(knownOf)
  return known.flatMap((one, place) =>
    known.slice(place + 1).flatMap((other) => (areRelated(one, other) ? [[one.id, other.id] as const] : [])),
  )
}

function knownOf(kase: Case) {
  const ways: readonly Partial<Omit<ContactDetails, 'safety'>>[] = [
    ...(kase.person === null ? [] : [kase.person]),
    ...kase.personBefore,
    ...kase.referrals.flatMap(({ said }) => said.flatMap(({ mayTell }) => mayTell ?? [])),
  ]
  const names = [...ways, ...kase.advisers].map(({ name }) => name)
  const reach = ways.flatMap(({ email, howToReach }) => [email, howToReach].flatMap((each) => each ?? []))
  const written = writtenForThem(kase)
  const all = [...reach, ...written].map((text) => ({ text, reached: reachedIn(text) }))
  const own = all.slice(0, reach.length)
  return {
    id: kase.id,
    names: names.map((name) => nameParts(name ?? '')).filter((words) => words.length > 0),
    ways: new Set(reach.filter(saysMoreThanHow).map((text) => sameText(text).toLowerCase())),
    homes: reach.map(homeIn),
    addresses: new Set(own.flatMap(({ reached }) => reached.addresses)),
    handles: new Set(own.flatMap(({ reached }) => reached.handles)),
    numbers: new Set(own.flatMap(({ reached }) => reached.numbers)),
    /** What stands in all that they wrote, wherever that is. */
    said: {
      addresses: new Set(all.flatMap(({ reached }) => reached.addresses)),
      handles: new Set(all.flatMap(({ reached }) => reached.handles)),
      numbers: [...new Set(all.flatMap(({ reached }) => reached.numbers))],
      bare: all.map(({ text }) => ` ${bareWords(text)} `),
    },
    written,
    // How they are reached is said in the same words by many.
    sketches: writtenForThem(withoutWays(kase)).map((text) => sketchOf(text, SEED)),
  }
}

function withoutWays(kase: Case): Case {
  return { ...kase, theirWords: kase.theirWords.filter(({ contact }) => contact === undefined) }
}

type Known = ReturnType<typeof knownOf>

function areRelated(one: Known, other: Known): boolean {
  if ([...one.ways].some((each) => other.ways.has(each))) return true
  if (one.homes.some((a) => other.homes.some((b) => isOneHome(a, b)))) return true
  if (isReached(one, other) || isReached(other, one)) return true
  if (isNamed(one, other) || isNamed(other, one)) return true
  return one.sketches.some((a) => other.sketches.some((b) => areAlike(a, b)))
}

/** A way to reach one stands in what the other wrote, there where they were asked or elsewhere. */
function isReached({ addresses, handles, numbers }: Known, { said }: Known): boolean {
  return (
    [...addresses].some(
      (each) => said.addresses.has(each) || said.bare.some((text) => text.includes(` ${each} `)),
    ) ||
    [...handles].some((each) => said.handles.has(each)) ||
    // One of them may have left out the area.
    [...numbers].some((each) => said.numbers.some((number) => number.endsWith(each) || each.endsWith(number)))
  )
}

/** The name of somebody of one, as a name or among the words of the other. */
function isNamed({ names }: Known, other: Known): boolean {
  return names.some(
    (name) =>
      other.names.some((theirs) => areOneName(name, theirs)) || isNamedIn(fullWords(name), other.written),
  )
}

const isInitial = (word: string) => word.length === 1 && !isDense(word)

function fullWords(name: readonly string[]): string[] {
  return name.filter((word) => !isInitial(word))
}

/** Two names that may be one: in another order, with another name between, or with a letter in place of one. */
function areOneName(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  if (fullWords(few).length === 0) return few.join(' ') === many.join(' ')
  if (few.length === 1) return many.length === 1 && few[0] === many[0]
  const [a, b] = [fullWords(few), fullWords(many)].toSorted((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (a.length > 1 && a.every((word) => b.includes(word))) return true
  const shares = fullWords(few).some((word) => many.includes(word))
  return shares && few.every((word) => many.some((each) => each === word || mayStandFor(word, each)))
}

/** The letter with which the other begins: `A.` for Anna. */
function mayStandFor(one: string, other: string): boolean {
  return (isInitial(one) && other.startsWith(one)) || (isInitial(other) && one.startsWith(other))
}
