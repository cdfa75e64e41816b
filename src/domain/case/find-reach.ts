import { COMMON_WORDS } from '../vocabulary/common-words.ts'
import type { Found, Looked } from './gives-away.ts'
import { plain } from './plain.ts'
import { placesOfLetters, placesOfRuns, tokensOf, wordsIn, type Token } from './tokens.ts'

/** Fewest digits of a number to be reached at, and of one in a story that could be theirs alone. */
export const REACH_DIGITS = 6
const STORY_DIGITS = 7
/** Groups of digits that are looked at together: as many as the last digits of a number can stand in. */
const GROUPS = 7
/** Shortest part of an e-mail address before the @ that is told apart from an ordinary word. */
const LOCAL_PART = 5
const SHORTEST_HANDLE = 4
const LONGEST_HOUSE_NUMBER = 4
/** Words on either side of a house number that may be the street. */
const NEAR = 2
const WORDS_OF_A_PLACE = 4

const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/
const GAP = /^(?:[ ()/+-]{1,3}|\.)$/
/** Words with which people say the signs of an address, in the languages of the other lists here. */
export const ADDRESS_WORDS: readonly string[] = [
  ...['at', 'dot', 'punkt', 'point', 'arobase', 'arroba', 'punto', 'ponto'],
  ...['собака', 'точка', 'آت', 'ات', 'دوت', 'نقطة'],
]
const SENTENCES = /[.!?…。！？؟।\r\n]+(?=\s|$)/u

/** What somebody says of themselves: that it is theirs, or how they are reached. */
const OWN =
  /(?<![\p{L}])(?:i|i'm|my|me|mine|mein\p{L}{0,2}|mir|mich|ich|mon|ma|mes|moi|je|mi|yo|meu|minha|eu|benim|мой|моя|мне|меня|я|انا|هاتفي|رقمي|جوالي|بريدي|عنواني|بيتي|شقتي|حسابي|ايميلي|اسكن|بي|لي)(?![\p{L}])/u
const PHONE =
  /(?<![\p{L}])(?:ring|call|phone|tel|mobile|cell|number|whatsapp|signal|sms|text me|telefon|handy|ruf\p{L}*|nummer|telephone|appel\p{L}*|numero|llam\p{L}*|telefono|telefone|lig\p{L}*|هاتف\p{L}*|رقم\p{L}*|اتصل\p{L}*|جوال\p{L}*|تلفون\p{L}*)(?![\p{L}])/u
const LIVES =
  /(?<![\p{L}])(?:i live|we live|living (?:at|in)|my (?:home|house|flat|apartment|address|place)|(?:home|come) (?:is )?(?:at|to)|ich wohne|wir wohnen|meine (?:adresse|wohnung|anschrift)|j'habite|nous habitons|mon adresse|chez moi|vivo en|mi (?:casa|direccion)|moro|minha casa|اسكن|اعيش في|نسكن|عنواني|بيتي|منزلي|شقتي)(?![\p{L}])/u
const STREET_BEHIND =
  /^(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|square|boulevard|blvd|way|place|terrace|gardens|crescent|alley|row|hill|strasse|str|weg|platz|allee|gasse|straat|gatan|ulica|улица)$/
const STREET_BEFORE =
  /^(?:rue|avenue|boulevard|place|chemin|allee|impasse|calle|avenida|plaza|paseo|camino|carrer|rua|travessa|via|viale|piazza|ulica|ul|улица|شارع|طريق|حي|زقاق|نهج|جادة)$/
const STREET_WHOLE = /^\p{L}{3,}(?:strasse|str|weg|platz|allee|gasse|straat|gatan)$/u

const SERVICES =
  'telegram|signal|whats ?app|instagram|insta|facebook|fb|twitter|x|tik ?tok|discord|skype|we ?chat|line|snap ?chat|snap|threema|linkedin|mastodon|viber|kik|reddit|bluesky|matrix|session|element|zalo|vk|messenger|تلغرام|تيليجرام|تليجرام|واتساب|واتس اب|انستغرام|انستقرام|فيسبوك|سناب|سنابشات|تويتر|سيغنال'
const BEHIND_SERVICE = new RegExp(
  `(?<!\\p{L})(?:${SERVICES})(?!\\p{L})[\\s:(]{0,3}(?:(?:is|name|user|account|handle|id|me|my|as|under|حسابي|باسم)[\\s:]{1,3}){0,4}(@?[\\p{L}\\p{N}_.-]+)`,
  'gu',
)
const BEFORE_SERVICE = new RegExp(
  `(?<![\\p{L}\\p{N}_.-])([\\p{L}\\p{N}_.-]+)[\\s,:]{0,3}(?:\\(|(?:on|in|at|auf|bei|sur|en|no|na|via|per|@|على|في|у|в|katika|kwenye)\\s)[\\s(]{0,2}(?:${SERVICES})(?!\\p{L})`,
  'gu',
)
const SERVICE = new RegExp(`^(?:${SERVICES})$`, 'u')

/** How somebody is reached, as it is looked for in a text. */
export interface Reach {
  readonly emails: ReadonlyMap<string, boolean>
  readonly numbers: ReadonlyMap<string, boolean>
  readonly handles: ReadonlySet<string>
  /** House numbers with a word of their street. */
  readonly houses: ReadonlySet<string>
  readonly streets: readonly (readonly string[])[]
  readonly places: readonly (readonly string[])[]
}

/** From the ways to be reached that somebody left, and from what they say of themselves in their own words. */
export function reachOf(emails: readonly string[], ways: readonly string[], told: readonly string[]): Reach {
  const said = told
    .flatMap((text) => text.split(SENTENCES))
    .map((sentence) => ({ sentence, read: plain(sentence) }))
  const own = said.filter(({ read }) => OWN.test(read)).map(({ sentence }) => sentence)
  const home = said.filter(({ read }) => LIVES.test(read)).map(({ sentence }) => sentence)
  const theirs = [...ways, ...own]
  return {
    emails: sure([...emails, ...theirs].flatMap(addressesIn), told.flatMap(addressesIn)),
    numbers: sure(
      [
        ...ways.flatMap((each) => numbersIn(tokensOf(each), each, REACH_DIGITS)),
        ...said
          .filter(({ read }) => PHONE.test(read))
          .flatMap(({ sentence }) => numbersIn(tokensOf(sentence), sentence, STORY_DIGITS)),
      ].map(({ number }) => number),
      told.flatMap((each) => numbersIn(tokensOf(each), each, STORY_DIGITS)).map(({ number }) => number),
    ),
    handles: new Set([...ways.flatMap((each) => handlesIn(each)), ...own.flatMap((each) => handlesIn(each))]),
    houses: new Set(
      [...ways, ...home]
        .flatMap((each) => each.split(SENTENCES))
        .flatMap((each) => housesIn(tokensOf(each)).map(({ house }) => house)),
    ),
    streets: [...ways, ...home].flatMap((each) => streetsIn(wordsIn(each))),
    places: ways.flatMap(placesIn),
  }
}

function sure(theirs: readonly string[], maybe: readonly string[]): Map<string, boolean> {
  return new Map([
    ...maybe.map((each) => [each, false] as const),
    ...theirs.map((each) => [each, true] as const),
  ])
}

/** Every way to reach them that a text says. */
export function findReach(reach: Reach, looked: Looked): Found[] {
  return [
    ...findEmails(reach.emails, looked),
    ...findNumbers(reach.numbers, looked),
    ...findHandles(reach.handles, looked),
    ...findHomes(reach, looked),
  ]
}

function findEmails(emails: ReadonlyMap<string, boolean>, { tokens, text }: Looked): Found[] {
  const bare = tokens.filter(({ word }) => !ADDRESS_WORDS.includes(word))
  const whole = [...emails].flatMap(([address, isSure]): Found[] => {
    const words = wordsIn(address).filter((word) => !ADDRESS_WORDS.includes(word))
    const runs = words.length > 1 ? placesOfRuns(bare, [words]) : []
    return [...runs, ...(runs.length > 0 ? [] : placesOfLetters(bare, words.join('')))].map((run) => ({
      kind: 'email',
      found: address,
      isSure,
      run,
    }))
  })
  if (whole.length > 0) return whole
  const locals = new Map(
    [...emails].map(([address, isSure]) => [address.split('@')[0] ?? '', isSure] as const),
  )
  return chunksOf(text).flatMap(({ chunk, start, end }): Found[] => {
    const isSure = locals.get(chunk)
    const isNone = isSure === undefined || chunk.length < LOCAL_PART || COMMON_WORDS.has(chunk)
    return isNone ? [] : [{ kind: 'email', found: chunk, isSure, run: between(tokens, start, end) }]
  })
}

function between(tokens: readonly Token[], start: number, end: number): Token[] {
  return tokens.filter((token) => token.start >= start && token.end <= end)
}

/** What stands between spaces, without signs around it. */
function chunksOf(text: string): { readonly chunk: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\s/:,;()<>"“”«»=?&|]+/gu)].map((match) => ({
    chunk: plain(match[0]).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Everything in a text that is an e-mail address. */
export function addressesIn(text: string): string[] {
  return plain(text)
    .split(/[\s<>()[\],;]+/u)
    .filter((each) => /.@./u.test(each))
    .map((each) => each.replace(/[.!?]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, ''))
}

function findNumbers(numbers: ReadonlyMap<string, boolean>, { tokens, text }: Looked): Found[] {
  if (numbers.size === 0) return []
  return numbersIn(tokens, text, REACH_DIGITS).flatMap(({ number, run }): Found[] => {
    const isSure = numbers.get(number)
    return isSure === undefined ? [] : [{ kind: 'reach', found: number, isSure, run }]
  })
}

/**
 * Numbers in a text by their last digits, so that neither a country code nor what stands before or behind changes
 * anything; dates are everybody's.
 */
export function numbersIn(
  tokens: readonly Token[],
  text: string,
  fewest: number,
): { readonly number: string; readonly run: readonly Token[] }[] {
  return rowsOfDigits(tokens, text)
    .flatMap((row) => row.map((_, at) => row.slice(Math.max(0, at - GROUPS + 1), at + 1)))
    .map((run) => ({ number: run.map(({ word }) => word).join(''), run }))
    .filter(({ number }) => number.length >= fewest)
    .map(({ number, run }) => ({ number: number.slice(-STORY_DIGITS), run }))
}

/** Groups of digits that may be one number, as they stand beside each other; dates are none. */
export function rowsOfDigits(tokens: readonly Token[], text: string): Token[][] {
  const rows: Token[][] = []
  for (const token of tokens) {
    if (!/^\d+$/.test(token.word)) continue
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && GAP.test(plain(text.slice(last.end, token.start)))) row.push(token)
    else rows.push([token])
  }
  return rows.filter((row) => !DATE.test(plain(text.slice(row[0]?.start, row.at(-1)?.end))))
}

/** Names in other services, as @name or after the name of the service. */
export function handlesIn(text: string): string[] {
  const read = plain(text)
  const behindAt = [...read.matchAll(/(?<![\p{L}\p{N}._-])@([\p{L}\p{N}_.-]+)/gu)].map(
    ([, each = '']) => each,
  )
  const behindService = [...read.matchAll(BEHIND_SERVICE)].flatMap(([, next = '']) =>
    isCommon(next) || /^\d+$/.test(next) || SERVICE.test(next) ? [] : [next],
  )
  return [...behindAt, ...behindService]
    .map(compact)
    .filter((each) => each.length >= SHORTEST_HANDLE && !isCommon(each))
}

/** The same before the name of the service, as people write it where they are asked how to reach them. */
export function handlesBefore(text: string): string[] {
  return [...plain(text).matchAll(BEFORE_SERVICE)]
    .flatMap(([, name = '']) => (isCommon(name) || SERVICE.test(name) ? [] : [compact(name)]))
    .filter((each) => each.length >= SHORTEST_HANDLE && !/^\d+$/u.test(each))
}

/** True for the name of a service by which people are written to. */
export function isServiceName(word: string): boolean {
  return SERVICE.test(word)
}

/** A name with a digit or a sign in it, right before the service: `annam77 telegram`. */
const SIGNED_BEFORE_SERVICE = new RegExp(
  `(?<![\\p{L}\\p{N}_.-])(\\p{L}[\\p{L}\\p{N}_.-]*[\\p{N}_.][\\p{L}\\p{N}_.-]*)[\\s,:/–-]{1,3}(?:${SERVICES})(?!\\p{L})`,
  'gu',
)

/** Such names in a text, where a word alone would be any word. */
export function signedBefore(text: string): string[] {
  return [...plain(text).matchAll(SIGNED_BEFORE_SERVICE)]
    .map(([, name = '']) => name.replace(/[.-]+$/u, ''))
    .filter((name) => /[\p{N}_.]/u.test(name))
    .map(compact)
    .filter((each) => each.length >= SHORTEST_HANDLE)
}

function isCommon(word: string): boolean {
  return COMMON_WORDS.has(word) || COMMON_WORDS.has(word.replace(/s$/u, ''))
}

/** A name in a service, or an address, by its letters and digits alone. */
export function compact(handle: string): string {
  return handle.replace(/[^\p{L}\p{N}]+/gu, '')
}

function findHandles(handles: ReadonlySet<string>, { tokens, text }: Looked): Found[] {
  if (handles.size === 0) return []
  return chunksOf(text).flatMap(({ chunk, start, end }): Found[] => {
    const [found] = [compact(chunk), compact(chunk.replace(/'s$/u, ''))].filter((each) => handles.has(each))
    return found === undefined
      ? []
      : [{ kind: 'reach', found, isSure: true, run: between(tokens, start, end) }]
  })
}

const isStreetWord = (word: string) => STREET_BEHIND.test(word) || STREET_BEFORE.test(word)

/** House numbers beside a word that is no street, no common word and no number: in either order. */
function housesIn(tokens: readonly Token[]): { readonly house: string; readonly run: readonly Token[] }[] {
  return tokens.flatMap(({ word: number }, at) => {
    if (!new RegExp(`^\\d{1,${LONGEST_HOUSE_NUMBER}}\\p{L}?$`, 'u').test(number)) return []
    const from = Math.max(0, at - NEAR)
    return tokens.slice(from, at + NEAR + 1).flatMap(({ word }, place) => {
      const isPlace = /\p{L}{3}/u.test(word) && !/\d/.test(word) && !isStreetWord(word) && !isCommon(word)
      const [first, last] = [Math.min(at, from + place), Math.max(at, from + place)]
      return isPlace ? [{ house: `${number} ${word}`, run: tokens.slice(first, last + 1) }] : []
    })
  })
}

/** Streets by their names, without a number. */
function streetsIn(words: readonly string[]): string[][] {
  return words.flatMap((word, at) => {
    const [before, behind] = [words[at - 1], words[at + 1]]
    if (STREET_WHOLE.test(word)) return [[word]]
    const isName = (each: string | undefined) =>
      each !== undefined && /\p{L}{2}/u.test(each) && !isStreetWord(each)
    return [
      ...(STREET_BEHIND.test(word) && isName(before) && !isCommonAlone(before) ? [[before ?? '', word]] : []),
      ...(STREET_BEFORE.test(word) && isName(behind)
        ? [[word, behind ?? '', ...(isCommonAlone(behind) ? [words[at + 2] ?? ''] : [])]]
        : []),
    ]
  })
}

/** Words of grammar before a street are no name of one. */
function isCommonAlone(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:the|a|this|my|our|in|de|la|le|du|des|del|da|do|der|die|dem|any|no|one|other|same|only|first)$/.test(
      word,
    )
  )
}

/** Four words in a row of what they wrote of how to reach them, and all of them where they are few. */
function placesIn(way: string): string[][] {
  const words = wordsIn(way)
  if (words.length > 1 && words.length < WORDS_OF_A_PLACE) return [words]
  return words.slice(WORDS_OF_A_PLACE - 1).map((_, at) => words.slice(at, at + WORDS_OF_A_PLACE))
}

function findHomes({ houses, streets, places }: Reach, { tokens }: Looked): Found[] {
  const found = (run: readonly Token[], kept?: string): Found => ({
    kind: 'reach',
    found: kept ?? run.map(({ word }) => word).join(' '),
    isSure: true,
    run,
  })
  const numbered = housesIn(tokens).filter(({ house }) => houses.has(house))
  const said = new Set(numbered.flatMap(({ run }) => run))
  const rest = [...placesOfRuns(tokens, places), ...placesOfRuns(tokens, streets)]
  return [
    ...numbered.map(({ house, run }) => found(run, house)),
    // What holds a house that was found says no more, but all of it is hidden.
    ...rest.map((run) => ({ ...found(run), isMore: run.some((token) => said.has(token)) })),
  ]
}
