import type { Need } from '../vocabulary/bodies.ts'
import { AGES, CHILD } from './words-of-need/child.ts'
import { IMAGES } from './words-of-need/images.ts'
import { MONEY } from './words-of-need/money.ts'
import { asTyped, phraseOf, type Phrase, type Phrases } from './words-of-need/phrase.ts'
import { SELF_HARM } from './words-of-need/self-harm.ts'
import { AT_HOME, DONE_TO_ME, VIOLENCE } from './words-of-need/violence.ts'
import { WORK } from './words-of-need/work.ts'

/** What phrases may tell, in the languages that people write to us in. */
const PHRASES = {
  self_harm: SELF_HARM,
  child_in_danger: CHILD,
  sexual_images: IMAGES,
  violence_at_home: VIOLENCE,
  at_home: AT_HOME,
  done_to_me: DONE_TO_ME,
  money_moving: MONEY,
  work_and_reprisal: WORK,
} as const satisfies Readonly<Record<string, Phrases>>

type Told = keyof typeof PHRASES
const ALL_TOLD = Object.keys(PHRASES) as Told[]

/** A picture may show an adult or somebody under 18: words do not tell, so both are meant, and whoever reads chooses. */
const NEEDS_OF: Readonly<Record<Told, readonly Need[]>> = {
  self_harm: ['self_harm'],
  child_in_danger: ['child_in_danger'],
  sexual_images: ['sexual_images_minor', 'sexual_images_adult'],
  violence_at_home: ['violence_at_home'],
  // Everybody has somebody at home, and much is done to people by others: only in one sentence they say something.
  at_home: [],
  done_to_me: [],
  money_moving: ['money_moving'],
  work_and_reprisal: ['work_and_reprisal'],
}

/** What stands in Arabic before a word without a space: "and", "so", "with", "for", "like", and "the". */
const JOINED = /^[وفبلك]?(?:ال|لل)?/u
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const IN_ARABIC = /\p{Script=Arabic}/u
/** Chinese has no spaces, so a word may begin at each sign. */
const WITHOUT_SPACES = /\p{Script=Han}/u
/** Where a word begins in the middle of a number, as "fifteen" does in "forty-five". */
const IN_A_NUMBER = /^(?:\p{Nd}{2}|[一二三四五六七八九十百千][一二三四五六七八九十百千])$/u
const SENTENCE_ENDS = /[.!?…;।؟。！？；](?!\d)/u

/** Characters of a text that are looked at: what is longer is no story that we take. */
const LOOKED_AT = 100_000
/** Of all texts together, the first of which is the story: three of the longest are more than a form takes. */
const LOOKED_AT_IN_ALL = 3 * LOOKED_AT

interface Known extends Pick<Phrase, 'pattern'> {
  readonly told: Told
  /** One of its beginnings. */
  readonly start: string
}

/** Phrases by their first two letters: at each word of a text few are tried. */
const BY_START = Map.groupBy(
  ALL_TOLD.flatMap((told) =>
    Object.entries<readonly string[]>(PHRASES[told]).flatMap(([language, written]) =>
      written.flatMap((each) => {
        const { starts, pattern } = phraseOf(each, AGES[language])
        return starts.map((start): Known => ({ told, start, pattern }))
      }),
    ),
  ),
  ({ start }) => start.slice(0, 2),
)

/**
 * Needs that somebody's own words may speak of. They only ever add help to a page: they find too much and too little, so no
 * clock, priority or order knows of them (domain reference 4, rule 10), and nothing that a person said is taken back.
 *
 * Reads the text once, word by word: a story can be as long as a book, and is read on every page of its person.
 */
export function needsInWords(texts: readonly string[]): readonly Need[] {
  const all = texts.map((each) => each.slice(0, LOOKED_AT)).join('\n')
  const text = asTyped(all.slice(0, LOOKED_AT_IN_ALL).replace(/[\r\n]+/gu, ' ; '))
  const found = new Set<Told>()
  for (const sentence of text.split(SENTENCE_ENDS)) {
    const said = toldIn(sentence)
    for (const told of said) found.add(told)
    if (said.has('at_home') && said.has('done_to_me')) found.add('violence_at_home')
  }
  return ALL_TOLD.filter((told) => found.has(told)).flatMap((told) => NEEDS_OF[told])
}

function toldIn(text: string): ReadonlySet<Told> {
  const found = new Set<Told>()
  // Asked once of a sentence and not of each word: most have neither.
  const isPlain = !WITHOUT_SPACES.test(text) && !IN_ARABIC.test(text)
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const start of isPlain ? AT_ITS_BEGINNING : startsIn(word)) {
      if (start > 0 && IN_A_NUMBER.test(word.slice(start - 1, start + 1))) continue
      addToldAt(found, text, index + start)
    }
  return found
}

function addToldAt(found: Set<Told>, text: string, at: number): void {
  for (const { told, start, pattern } of BY_START.get(text.slice(at, at + 2)) ?? []) {
    if (found.has(told) || !text.startsWith(start, at)) continue
    pattern.lastIndex = at
    if (pattern.test(text)) found.add(told)
  }
}

const AT_ITS_BEGINNING = [0]

/** Where in a run of letters a word may begin. */
function startsIn(word: string): readonly number[] {
  if (WITHOUT_SPACES.test(word)) return Array.from({ length: word.length }, (_, at) => at)
  const joined = JOINED.exec(word)?.[0].length ?? 0
  return joined === 0 ? [0] : Array.from({ length: joined + 1 }, (_, at) => at)
}
