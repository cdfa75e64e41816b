import {
  ADDRESS_WORDS,
  addressesIn,
  compact,
  handlesBefore,
  handlesIn,
  numbersIn,
  REACH_DIGITS,
  rowsOfDigits,
  signedBefore,
} from './find-reach.ts'
import { lookOf } from './look-alikes.ts'
import { saysHowToReach } from '../vocabulary/how-to-reach-words.ts'
import { pagesIn, pathsIn } from './pages-in.ts'
import { plain } from './plain.ts'
import { readOnce } from './read-once.ts'
import { tokensOf, wordsIn, type Token } from './tokens.ts'

/** Shortest address, or name in a service, that is told apart from an ordinary word. */
const SHORTEST = 5

/** Ways to reach somebody: addresses and names in services without signs, and numbers by their last digits. */
export interface Ways {
  readonly written: readonly string[]
  readonly numbers: readonly string[]
}

/** Every way to reach somebody that a text says, once as it is written and once as it looks. */
export const waysIn = readOnce((text): readonly Ways[] =>
  [text, lookOf(text)].map((read) => ({
    written: [...addressesIn(read), ...handlesIn(read), ...pathsIn(read)]
      .map(compact)
      .filter((each) => each.length >= SHORTEST),
    numbers: numbersIn(tokensOf(read), read, REACH_DIGITS).map(({ number }) => number),
  })),
)

/** How somebody is reached, as two people are compared: the same however it is written, and whatever stands around it. */
interface Reached {
  /** Addresses by their words alone, without what some put behind a plus sign. */
  readonly addresses: readonly string[]
  readonly handles: readonly string[]
  /** By their last digits, each by itself. */
  readonly numbers: readonly string[]
}

/** Each way to reach somebody that a text says, once as it is written and once as it looks. */
export const reachedIn = readOnce((text): Reached => {
  const reads = [...new Set([text, lookOf(text)])]
  return {
    addresses: reads
      .map(withSigns)
      .flatMap(addressesIn)
      .map(bareAddress)
      .filter((each) => each.includes(' ')),
    handles: reads.flatMap((read) => [
      // When and how somebody answers stands before and behind a service as well.
      ...[...handlesIn(read), ...handlesBefore(read)].filter((each) => !saysHowToReach(each)),
      ...signedBefore(read),
      ...pagesIn(read),
    ]),
    numbers: reads.flatMap(numbersApart),
  }
})

const ADDRESS_WORD = ADDRESS_WORDS.join('|')
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}_.+-])([\\p{L}\\p{N}_.+-]+)[\\s([{]{1,3}(?:${ADDRESS_WORD}|@)[\\s)\\]}]{1,3}([\\p{L}\\p{N}-]+(?:(?:[\\s([{]{1,3}(?:${ADDRESS_WORD})[\\s)\\]}]{1,3}|\\.)[\\p{L}\\p{N}-]+)+)`,
  'gu',
)

/** Addresses that are written as they are spoken, with the first sign in its place: `anna [at] x dot org`. */
function withSigns(text: string): string {
  return plain(text).replace(
    SPOKEN,
    (_, name: string, house: string) => `${name}@${wordsIn(house).join('.')}`,
  )
}

/** A text by its words alone, without those for the signs of an address: `anna [at] x dot org` is `anna x org`. */
export function bareWords(text: string): string {
  return wordsIn(text)
    .filter((word) => !ADDRESS_WORDS.includes(word))
    .join(' ')
}

function bareAddress(address: string): string {
  return bareWords(inOneSpelling(address.replace(/^mailto:|\+[^@]*(?=@)/gu, '')))
}

/** Houses of mail with more than one name, by the one that they go by here. */
const HOUSES: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'pm.me': 'proton.me',
  'protonmail.com': 'proton.me',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
}
/** Signs in a name that a house of mail does not read. */
const UNREAD: Readonly<Record<string, RegExp>> = { 'gmail.com': /\./gu, 'proton.me': /[._-]/gu }

/** One mailbox has one address, whichever of its spellings somebody gives. */
function inOneSpelling(address: string): string {
  const [, name = '', said = ''] = /^(.*)@([^@]*)$/u.exec(address) ?? []
  if (name === '') return address
  const house = HOUSES[said] ?? said
  const unread = UNREAD[house]
  return `${unread === undefined ? name : name.replace(unread, '')}@${house}`
}

/** Hours as they stand beside a number: `9.00-17.30`. */
const HOURS = /^\d{1,2}\.\d{2} ?[-/] ?\d{1,2}\.\d{2}$/u
/** Digits that are compared: neither a country code nor what stands before an area changes them. */
const LAST_DIGITS = 7
/** Most digits behind a number that may be an hour, and of one group of them. */
const OF_AN_HOUR = 4
const OF_A_GROUP = 2

/** Most groups of one number. */
const GROUPS = 8

/**
 * Numbers by their last digits, each by itself: one that stands in a row with an hour, or with another number, also
 * without it. The beginning of one is none, because whoever lives in the same place has it too.
 */
function numbersApart(text: string): string[] {
  return rowsOfDigits(tokensOf(text), text)
    .filter((row) => !HOURS.test(plain(text.slice(row[0]?.start, row.at(-1)?.end))))
    .flatMap((row) => row.flatMap((_, end) => (mayEnd(row, end, text) ? endingAt(row, end, text) : [])))
    .filter((digits) => digits.length >= REACH_DIGITS)
    .map((digits) => digits.slice(-LAST_DIGITS).replace(/^0+/u, ''))
    .filter((digits) => digits.length >= REACH_DIGITS)
}

/** The digits of every number that may end at a group. */
function endingAt(row: readonly Token[], end: number, text: string): string[] {
  const first = Math.max(0, end - GROUPS + 1)
  return row
    .slice(first, end + 1)
    .flatMap((_, place) => (place === 0 || mayBegin(row, first + place, text) ? [first + place] : []))
    .map((start) =>
      row
        .slice(start, end + 1)
        .map(({ word }) => word)
        .join(''),
    )
}

/** A number may begin at a group: the first one, another number, or one that is long enough by itself. */
function mayBegin(row: readonly Token[], at: number, text: string): boolean {
  return isAnother(row, at, text) || (row[at]?.word.length ?? 0) >= LAST_DIGITS
}

/** And end at one: the last one, the one before another number, or one with nothing but an hour behind it. */
function mayEnd(row: readonly Token[], at: number, text: string): boolean {
  if (isAnother(row, at + 1, text)) return true
  if (row.length - at - 1 > OF_AN_HOUR) return false
  const behind = row.slice(at + 1).map(({ word }) => word)
  return behind.join('').length <= OF_AN_HOUR && behind.every((group) => group.length <= OF_A_GROUP)
}

/** Numbers begin with a zero or a plus. */
function isAnother(row: readonly Token[], at: number, text: string): boolean {
  const [before, here] = [row[at - 1], row[at]]
  if (before === undefined || here === undefined) return false
  return here.word.startsWith('0') || text.slice(before.end, here.start).includes('+')
}
