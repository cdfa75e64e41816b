import type { Actor } from '../case/actor.ts'
import { FOR_STAFF } from '../case/event-kind.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { TheirWords } from '../case/their-words.ts'
import type { Instant } from '../time/instant.ts'
import type { Translator } from '../vocabulary/languages.ts'
import { isInGroup } from './group.ts'

/** Words of the person in another language. They stand beside what was written and never in its place. */
export interface Translation {
  readonly id: string
  /** The text that it is of (`TheirWords`). */
  readonly told: string
  /** The language of that; null where nobody said it. */
  readonly from: string | null
  readonly into: string
  readonly madeBy: Translator
  /** Name of the interpreter or of who stands beside the person. */
  readonly maker: string | null
  /** The machine that made it; null where a human did. */
  readonly host: string | null
  readonly words: string
  /** Who put it there. */
  readonly by: Actor
  readonly at: Instant
}

/** That a text of the person was sent to a machine that translates, whatever came back. */
export interface SentOut {
  readonly told: string
  readonly host: string
  readonly into: string
  readonly by: Actor
  readonly at: Instant
}

/** Words of ours in the language of the person, and which of ours they are. */
export interface InTheirs {
  readonly of: 'message' | 'decision' | 'offer'
  readonly id: string
  readonly language: string
  readonly words: string
}

/** A text of the person that can be translated: the ways to reach them are none. */
export type ToldText = TheirWords & { readonly id: string }

/** Characters of a text that tell it from others. */
const BEGINNING = 80

/** The beginning of a text, on one line, by which it is known again. */
export function beginningOf(text: string, length = BEGINNING): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  const letters = [...line]
  return letters.length <= length ? line : `${letters.slice(0, length).join('')} …`
}

/** Every text of the person that can be translated, oldest first. */
export function toldTexts({ theirWords }: Pick<Case, 'theirWords'>): readonly ToldText[] {
  return theirWords.filter((each): each is ToldText => each.id !== undefined)
}

/** Most texts of the person in one list: what they told first, and the newest. */
const MOST_TEXTS = 200

/** As many of them as a list can hold, oldest first. */
export function someTexts(all: readonly ToldText[]): readonly ToldText[] {
  return all.length <= MOST_TEXTS ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_TEXTS)]
}

/** The text of that id; undefined where there is none. */
export function toldText(kase: Pick<Case, 'theirWords'>, id: string): ToldText | undefined {
  return toldTexts(kase).find((each) => each.id === id)
}

/** True for a text that somebody wrote who joined a group. */
export function isToldByMember(kase: Pick<Case, 'theirWords'>, id: string): boolean {
  const writer = toldText(kase, id)?.adviser
  return writer !== undefined && isInGroup(writer)
}

/**
 * What becomes of a text in other languages, for those who may read the text: of what somebody wrote who joined a group,
 * for nobody but us.
 */
export function forItsReaders<Kind extends 'text_translated' | 'text_sent_out'>(
  kase: Pick<Case, 'theirWords'>,
  made: CaseEvent<Kind>,
): CaseEvent<Kind> {
  return isToldByMember(kase, made.facts.told) ? { ...made, audience: FOR_STAFF } : made
}

/** What can be read of them: nothing of a text that nobody reads any more. */
export function readableTranslations(
  kase: Pick<Case, 'theirWords' | 'translations'>,
): readonly Translation[] {
  return kase.translations.filter(({ told }) => toldText(kase, told) !== undefined)
}

/** The newest text of the person that says just this, wherever it stands. */
export function textSaying(kase: Pick<Case, 'theirWords'>, said: string): ToldText | undefined {
  return toldTexts(kase).findLast(({ text }) => text === said)
}

/** What stands beside a text of the person in other languages, the newest first. */
export function translationsOf(
  kase: Pick<Case, 'theirWords' | 'translations'>,
  said: string,
): readonly Translation[] {
  if (kase.translations.length === 0) return []
  return kase.translations.filter(({ told }) => toldText(kase, told)?.text === said).toReversed()
}

/** The same as people see it: of each kind and language the newest, and what it took the place of. */
export function shownOf(all: readonly Translation[]): {
  readonly now: readonly Translation[]
  readonly before: readonly Translation[]
} {
  const key = ({ into, host }: Translation) => `${host === null ? 'human' : 'machine'} ${into}`
  const now = all.filter((each) => all.find((other) => key(other) === key(each)) === each)
  // What a human wrote stands first: a machine may be wrong.
  const inOrder = [...now.filter(({ host }) => host === null), ...now.filter(({ host }) => host !== null)]
  return { now: inOrder, before: all.filter((each) => !now.includes(each)) }
}

/**
 * What humans wrote of the words of the person in other languages: never taken for these words, but read where a search
 * keeps somebody safe, because a name or a fear may be written there in letters that we know.
 */
export function translatedByHumans({
  translations = [],
}: Partial<Pick<Case, 'translations'>>): readonly string[] {
  return translations.filter(({ host }) => host === null).map(({ words }) => words)
}

/** The same with what machines wrote: whoever repeats it gives away what the person told. */
export function translatedByAny({
  translations = [],
}: Partial<Pick<Case, 'translations'>>): readonly string[] {
  return translations.map(({ words }) => words)
}

/** Our words in the language of the person; null where nobody wrote them. */
export function inTheirsOf(
  { inTheirs }: Pick<Case, 'inTheirs'>,
  of: InTheirs['of'],
  id: string,
): InTheirs | null {
  return inTheirs.findLast((each) => each.of === of && each.id === id) ?? null
}
