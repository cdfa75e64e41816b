import { fearedEver, outputsEver } from './told.ts'
import type { Case, ContactDetails } from './case.ts'
import { findNames } from './find-name.ts'
import { findReach, reachOf, type Reach } from './find-reach.ts'
import { findStory, ownWords } from './find-story.ts'
import { lookOf } from './look-alikes.ts'
import { plain } from './plain.ts'
import { translatedByAny } from '../casework/translations.ts'
import { writtenForThem } from './their-words.ts'
import { namesTold, partsOf } from './told-names.ts'
import { placesOfRuns, tokensOf, wordsIn, type Token } from './tokens.ts'

/** What of the person stands in a text: their name, their address, another way to reach them, or their own words. */
const GIVES_AWAY = ['name', 'email', 'reach', 'story'] as const

/** One thing in a text that says who the person is. */
export interface GivenAway {
  readonly kind: (typeof GIVES_AWAY)[number]
  /** As it was found, without signs and in small letters. */
  readonly found: string
  /** It is theirs. Where it is not sure, because it may be a word as well or be needed, whoever writes is asked. */
  readonly isSure: boolean
}

/** The same with the words of the text that say it. */
export interface Found extends GivenAway {
  readonly run: readonly Token[]
  /** It says again what was found already. */
  readonly isMore?: boolean
}

/** Everything of a person that is looked for. */
export interface Known {
  readonly persons: readonly Partial<Omit<ContactDetails, 'safety'>>[]
  /** What they wrote themselves. */
  readonly told: readonly string[]
  readonly feared: string | null
  /** Names of organisations, products and systems, which are nobody's. */
  readonly things: readonly string[]
}

/** A text that is looked at. */
export interface Looked {
  readonly text: string
  readonly tokens: readonly Token[]
  /** True where the name of an organisation, a product or a system stands. */
  readonly isOfThing: (at: number) => boolean
  readonly isWordOfThing: (word: string) => boolean
  readonly withoutThings: (tokens: readonly Token[]) => readonly Token[]
}

/** A text with what of a person stands in it, and where. */
export type Finder = (text: string) => readonly Found[]

const URL =
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/[^\s<>"“”«»]*/giu

/**
 * What in a text to others says who the person is: their name or a part of it, their e-mail address, a way to reach
 * them, or a run of words of what they wrote (UNGP 31 commentary: prevent retaliation; red line 9). Compared without
 * signs, accents, invisible characters and the size of letters, and in letters that look the same. Each thing once, in
 * the order of `GIVES_AWAY`.
 */
export function whatGivesAway(kase: Case, text: string): GivenAway[] {
  const found = finderOf(knownOf(kase))(text)
    .filter(({ isMore }) => isMore !== true)
    .map(({ kind, found, isSure }) => ({ kind, found, isSure }))
  // What is sure goes before what is asked about.
  const inOrder = found.toSorted((a, b) => Number(b.isSure) - Number(a.isSure))
  return [
    ...new Map(inOrder.toReversed().map((each) => [`${each.kind} ${each.found}`, each])).values(),
  ].toReversed()
}

function knownOf(kase: Case): Known {
  // Also those that they gave before.
  const ways = kase.theirWords.filter(({ contact }) => contact === 'way')
  return {
    persons: [
      ...(kase.person === null ? [] : [kase.person]),
      ...kase.personBefore,
      ...ways.map(({ text: howToReach }) => ({ howToReach })),
      // A name that a body may be told is theirs, wherever else it stands.
      ...kase.referrals.flatMap(({ said }) => said.flatMap(({ mayTell }) => mayTell ?? [])),
    ],
    told: [
      ...writtenForThem({ ...kase, theirWords: kase.theirWords.filter((each) => !ways.includes(each)) }),
      ...translatedByAny(kase),
      // Whoever made the product finds with it whose account it was; and it is needed to find the answer, so it is asked.
      ...outputsEver(kase),
    ],
    feared: fearedEver(kase).join('\n') || null,
    things: thingsOf(kase),
  }
}

/** Names of organisations, products and systems of a case. */
export function thingsOf({ entities, product }: Pick<Case, 'entities' | 'product'>): string[] {
  return [
    product,
    ...entities.flatMap(({ name, system, naming }) => (naming === 'not_known' ? [] : [name, system])),
  ].filter((each) => each !== null)
}

/** Looks for everything of a person in texts, as it is written and as it looks. */
export function finderOf(known: Known): Finder {
  const asWritten = finderAsRead(known)
  const asItLooks = finderAsRead(looksOf(known))
  const looksOther = isOtherLook(known)
  const words = new Set(wordsOf(known))
  return (text) => {
    const found = asWritten(text)
    const look = lookOf(text)
    if (look === text && !looksOther) return found
    const taken = new Set(found.flatMap(({ run }) => run.map(({ start }) => start)))
    // Where every word stands as they wrote it, it was judged already.
    const more = asItLooks(look).filter(({ run }) =>
      run.some(
        ({ start, end }) =>
          !taken.has(start) && wordsIn(text.slice(start, end)).some((word) => !words.has(word)),
      ),
    )
    return [...found, ...more]
  }
}

function looksOf({ persons, told, feared, things }: Known): Known {
  const look = (text: string | null | undefined) => (typeof text === 'string' ? lookOf(text) : null)
  return {
    persons: persons.map(({ name, email, howToReach }) => ({
      name: look(name),
      email: look(email),
      howToReach: look(howToReach),
    })),
    told: told.map(lookOf),
    feared: look(feared),
    things: things.map(lookOf),
  }
}

function textsOf({ persons, told, feared }: Known): string[] {
  return [
    ...persons.flatMap(({ name, email, howToReach }) => [name, email, howToReach]),
    ...told,
    feared,
  ].filter((each) => typeof each === 'string')
}

function isOtherLook(known: Known): boolean {
  return textsOf(known).some((text) => lookOf(text) !== text)
}

function wordsOf(known: Known): string[] {
  return textsOf(known).flatMap(wordsIn)
}

function finderAsRead({ persons, told, feared, things }: Known): Finder {
  const names = [
    ...persons.map(({ name }) => partsOf(name ?? '')),
    ...[...told, feared ?? ''].flatMap(namesTold),
  ].filter((parts) => parts.length > 0)
  const said = told.map((text) => text.replace(URL, ' '))
  const reach = reachOf(
    persons.flatMap(({ email }) => email ?? []),
    persons.flatMap(({ howToReach }) => howToReach ?? []),
    said,
  )
  const own = ownWords(said, feared)
  const named = things.map(wordsIn).filter((words) => words.length > 0)
  const wordsOfThings = new Set(named.flat())
  const urls = new Set(told.flatMap(urlsIn).map(({ url }) => url))
  return (text) => {
    const looked = lookAt(text, named, wordsOfThings)
    const found = inText({ names, reach, own }, looked)
    const places = urlsIn(text).filter(({ url }) => urls.has(url))
    // The address of what is to be taken down has to be said; whether it also says who they are is asked.
    return found.flatMap((each): Found[] => {
      const isInUrl = each.run.some((token) =>
        places.some(({ start, end }) => token.start >= start && token.end <= end),
      )
      if (!isInUrl) return [each]
      return each.kind === 'name' || each.kind === 'email' ? [{ ...each, isSure: false }] : []
    })
  }
}

function inText(
  {
    names,
    reach,
    own,
  }: {
    readonly names: readonly (readonly string[])[]
    readonly reach: Reach
    readonly own: readonly string[]
  },
  looked: Looked,
): Found[] {
  return [...findNames(names, looked), ...findReach(reach, looked), ...findStory(own, looked)].toSorted(
    (a, b) => GIVES_AWAY.indexOf(a.kind) - GIVES_AWAY.indexOf(b.kind),
  )
}

function lookAt(
  text: string,
  named: readonly (readonly string[])[],
  wordsOfThings: ReadonlySet<string>,
): Looked {
  const tokens = tokensOf(text)
  const ofThings = (all: readonly Token[]) => new Set(placesOfRuns(all, named).flat())
  const here = ofThings(tokens)
  return {
    text,
    tokens,
    isOfThing: (at) => here.has(tokens[at] as Token),
    isWordOfThing: (word) => wordsOfThings.has(word),
    withoutThings(all) {
      const of = ofThings(all)
      return all.filter((token) => !of.has(token))
    },
  }
}

function urlsIn(text: string): { readonly url: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(URL)].map((match) => {
    const written = match[0].replace(/[.,;:!?)\]}'’]+$/u, '')
    return {
      url: plain(written)
        .replace(/^https?:\/\//u, '')
        .replace(/^www\./u, '')
        .replace(/\/$/u, ''),
      start: match.index,
      end: match.index + written.length,
    }
  })
}
