import { withoutUnseen } from '../blank.ts'
import type { Case } from './case.ts'
import { plain } from './plain.ts'
import { NAMES_THAT_ARE_WORDS } from '../vocabulary/names-that-are-words.ts'

/** What of the person stands in a text: their name, their address, another way to reach them, or their own words. */
const GIVES_AWAY = ['name', 'email', 'reach', 'story'] as const

/** One thing in a text that says who the person is. */
export interface GivenAway {
  readonly kind: (typeof GIVES_AWAY)[number]
  /** As it was found, without signs and in small letters. */
  readonly found: string
}

/** Words in a row that nobody writes twice by chance. */
const RUN = 6
/** The same in scripts that write without spaces, where a word is one sign or two. */
const DENSE_RUN = 12
/** Fewest words of a sentence that is looked for as a whole; shorter ones are everybody's. */
const SENTENCE = 3
const DENSE_SENTENCE = 5
/** Fewest digits of a number to be reached at, and of one in a story that could be theirs alone. */
const REACH_DIGITS = 6
const STORY_DIGITS = 7
/** Shortest part of an e-mail address before the @ that is told apart from an ordinary word. */
const LOCAL_PART = 5

const DENSE_SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const WORD = new RegExp(`${DENSE_SIGN}|(?:(?!${DENSE_SIGN})[\\p{L}\\p{N}])+`, 'gu')
const DENSE = new RegExp(`^${DENSE_SIGN}$`, 'u')
const SENTENCE_END = /[.!?…。！？؟।\r\n]+/u
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/
const NUMBER = /\d+(?:(?:[ ()/-]{1,3}|\.)\d+)*/g
/** Groups of digits that a number to be reached at is written in. */
const GROUPS = 5
/** Most words that an e-mail address is made of. */
const LONGEST_ADDRESS = 12
const ADDRESS_WORDS: readonly string[] = ['at', 'dot', 'punkt', 'point']

/**
 * What in a text to others says who the person is: their name or a part of it, their e-mail address, a way to reach
 * them, or a run of words of what they wrote (UNGP 31 commentary: prevent retaliation; red line 9). Compared without
 * signs, accents, invisible characters and the size of letters. Each thing once, in the order of `GIVES_AWAY`.
 */
export function whatGivesAway(kase: Pick<Case, Sources>, text: string): GivenAway[] {
  const words = wordsOf(text)
  const found = [
    ...namesIn(kase, words, text),
    ...addressesIn(kase, text, words),
    ...reachIn(kase, text, words),
    ...storyIn(kase, words),
  ]
  return [...new Map(found.map((each) => [`${each.kind} ${each.found}`, each])).values()]
}

type Sources = 'person' | 'story' | 'wish' | 'feared' | 'messages'

/** True when somebody's words name an organisation, or its name holds all of theirs. */
export function isNamedBy(said: string, name: string): boolean {
  const theirs = telling(wordsOf(said))
  const its = telling(wordsOf(name))
  const holds = (all: readonly string[], some: readonly string[]) =>
    some.length > 0 && some.every((word) => all.includes(word))
  return holds(theirs, its) || holds(its, theirs)
}

/** Words that tell one name from another: longer than an article, or in a script that writes without spaces. */
function telling(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 3 || DENSE.test(word))
}

function wordsOf(text: string): string[] {
  return plain(text).match(WORD) ?? []
}

/** Every run of so many words, as one text each. */
function runsOf(words: readonly string[], length: number): string[] {
  return words.length < length
    ? []
    : words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** Where a text has one of the runs that were looked for; the first of each. */
function shared(words: readonly string[], wanted: ReadonlySet<string>, length: number): string[] {
  return wanted.size === 0 ? [] : [...new Set(runsOf(words, length).filter((run) => wanted.has(run)))]
}

function namesIn({ person }: Pick<Case, Sources>, words: readonly string[], text: string): GivenAway[] {
  const name = wordsOf(person?.name ?? '')
  if (name.length === 0) return []
  const isDense = name.every((word) => DENSE.test(word))
  const together = name.join('')
  const whole =
    shared(words, new Set([name.join(' ')]), name.length).length > 0 ||
    (together.length > REACH_DIGITS && words.includes(together))
  if (whole) return [{ kind: 'name', found: name.join(' ') }]
  if (isDense) return []
  const parts = name.filter(
    (part) => formsOf(part).some((form) => words.includes(form)) && isTold(part, text),
  )
  return parts.map((found) => ({ kind: 'name', found }))
}

/** Words that are written together with the one behind them in Arabic. */
const JOINED = ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'ول', 'وب', 'وال', 'بال', 'لل']

/** A name as it stands in a sentence. */
function formsOf(part: string): string[] {
  if (part.length < 3) return [part]
  return /^\p{Script=Arabic}+$/u.test(part)
    ? [part, ...JOINED.map((each) => each + part)]
    : [part, `${part}s`]
}

/** A part of a name gives somebody away, unless it is an ordinary word and stands there as one. */
function isTold(part: string, text: string): boolean {
  const isWord = NAMES_THAT_ARE_WORDS.has(part)
  if (part.length > 2 && !isWord) return true
  const seen = withoutUnseen(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return seen.some((word) => formsOf(part).includes(plain(word)) && word !== word.toLowerCase())
}

function addressesIn(
  { person, story, messages }: Pick<Case, Sources>,
  text: string,
  words: readonly string[],
): GivenAway[] {
  const said = [person?.email, person?.howToReach, story, ...theirs(messages)]
  const known = [...new Set(said.flatMap((each) => addressesOf(each ?? '')))]
  if (known.length === 0) return []
  const bare = words.filter((word) => !ADDRESS_WORDS.includes(word))
  const inWords = new Map(known.map((address) => [withoutAddressWords(address), address] as const))
  const runs = [...inWords.keys()].filter((run) => run.includes(' '))
  const lengths = [...new Set(runs.map(lengthOf))].filter((length) => length <= LONGEST_ADDRESS)
  const whole = lengths.flatMap((length) => shared(bare, new Set(runs), length))
  if (whole.length > 0) return whole.map((run) => ({ kind: 'email', found: inWords.get(run) ?? run }))
  const typed = new Set(
    plain(text)
      .split(/\s+/u)
      .map((each) => each.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')),
  )
  return known
    .map((address) => address.split('@')[0] ?? '')
    .filter((local) => local.length >= LOCAL_PART && typed.has(local))
    .map((found) => ({ kind: 'email', found }))
}

function withoutAddressWords(text: string): string {
  return wordsOf(text)
    .filter((word) => !ADDRESS_WORDS.includes(word))
    .join(' ')
}

function lengthOf(run: string): number {
  return run.split(' ').length
}

/** Everything in a text that is an e-mail address. */
function addressesOf(text: string): string[] {
  return plain(text)
    .split(/[\s<>()[\],;]+/u)
    .filter((each) => /.@./u.test(each))
    .map((each) => each.replace(/[.!?]+$/u, ''))
}

function reachIn(
  { person, story, messages }: Pick<Case, Sources>,
  text: string,
  words: readonly string[],
): GivenAway[] {
  const reach = person?.howToReach ?? ''
  const numbers = new Set([
    ...numbersOf(reach, REACH_DIGITS),
    ...[story, ...theirs(messages)].flatMap((each) => numbersOf(each, STORY_DIGITS)),
  ])
  const found = numbersOf(text, REACH_DIGITS).filter((each) => numbers.has(each))
  const theirWords = wordsOf(reach)
  // A house number makes two words an address; without a number it takes four.
  const places = new Set(runsOf(theirWords, 2).filter((run) => /\d/.test(run) && /\p{L}{2}/u.test(run)))
  const runs = new Set(runsOf(theirWords, 4))
  const all =
    theirWords.length > 1 && theirWords.length < 4 ? new Set([theirWords.join(' ')]) : new Set<string>()
  return [
    ...found,
    ...shared(words, places, 2),
    ...shared(words, runs, 4).slice(0, 1),
    ...shared(words, all, theirWords.length),
  ].map((each) => ({ kind: 'reach', found: each }))
}

/**
 * Numbers in a text by their last digits, so that neither a country code nor what stands before or behind changes
 * anything; dates are everybody's.
 */
function numbersOf(text: string, fewest: number): string[] {
  return [...plain(text).matchAll(NUMBER)]
    .filter(([number]) => !DATE.test(number))
    .flatMap(([number]) => {
      const groups = number.match(/\d+/g) ?? []
      return groups.map((_, at) => groups.slice(Math.max(0, at - GROUPS + 1), at + 1).join(''))
    })
    .filter((digits) => digits.length >= fewest)
    .map((digits) => digits.slice(-STORY_DIGITS))
}

function theirs(messages: Case['messages']): string[] {
  return messages.filter(({ from }) => from === 'person').map(({ body }) => body)
}

/** Words of the person: a run of them, or a whole sentence that is shorter than that. */
function storyIn(
  { story, wish, feared, messages }: Pick<Case, Sources>,
  words: readonly string[],
): GivenAway[] {
  const said = [story, wish, feared, ...theirs(messages)].filter((each): each is string => each !== null)
  const all = said.map(wordsOf)
  const isDense = (run: string) => run.split(' ').every((word) => DENSE.test(word))
  const long = new Set(all.flatMap((each) => runsOf(each, RUN)).filter((run) => !isDense(run)))
  const dense = new Set(all.flatMap((each) => runsOf(each, DENSE_RUN)).filter(isDense))
  const sentences = said
    .flatMap((each) => each.split(SENTENCE_END))
    .map(wordsOf)
    .filter((each) =>
      each.every((word) => DENSE.test(word))
        ? each.length >= DENSE_SENTENCE && each.length < DENSE_RUN
        : each.length >= SENTENCE && each.length < RUN,
    )
  const lengths = [...new Set(sentences.map(({ length }) => length))]
  const short = new Set(sentences.map((each) => each.join(' ')))
  const first = [
    ...shared(words, long, RUN),
    ...shared(words, dense, DENSE_RUN),
    ...lengths.flatMap((length) => shared(words, short, length)),
  ]
  return first.slice(0, 1).map((found) => ({ kind: 'story', found }))
}
