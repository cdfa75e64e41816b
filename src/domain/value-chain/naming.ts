import { lookOf } from '../case/look-alikes.ts'
import { plain } from '../case/plain.ts'
import { tokensOf, wordsIn } from '../case/tokens.ts'
import { isFormOf, mayBeFormOf, withoutClitics } from '../case/word-forms.ts'
import { COMMON_WORDS, FAMILY_NAMES } from '../vocabulary/common-words.ts'
import { sharesChineseName, withoutChineseForms } from './chinese-names.ts'
import { sharesIndicName } from './indic-names.ts'
import { soundsAlike } from './sounds.ts'

/** What a firm is in law says nothing of which one it is. */
const LEGAL_FORMS =
  /^(?:ltd|limited|gmbh|mbh|ggmbh|inc|incorporated|corp|corporation|co|company|plc|llc|llp|lp|ag|kg|kgaa|ohg|ug|ek|ev|se|sa|sas|sarl|srl|spa|scs|snc|eurl|bv|nv|vof|ab|as|asa|oy|oyj|aps|pty|sl|slu|sae|lda|ltda|eireli|pvt|pte|pt|tbk|kk|oao|ooo|ао|оао|ооо|зао|пао|شركه|شركة|مؤسسة|موسسة|المحدودة|محدودة|المساهمة|مساهمة|ذمم|شمم|тов|ват|прат|пат|фоп|чп|ип|нко|гк|ltda|mei|लमटड|परइवट|पर|ल|লমটড|পরইভট)$/u
const SMALL_WORDS =
  /^(?:the|a|an|of|at|in|for|and|or|to|from|by|with|mr|mrs|ms|dr|my|our|his|her|their|der|die|das|dem|den|von|bei|und|herr|frau|mein|meine|le|la|les|l|de|du|des|d|et|chez|mon|ma|el|los|las|del|y|mi|o|os|as|do|da|dos|e|meu|minha|في|من|لدى|عند|و|um|uma|na|no|nas|nos|com|para|por|con|su|sus|tu|tus|notre|nos|votre|vos|au|aux|sur|unser|unsere|ihr|ihre|zu|zum|zur|im|am|wa|ya|za|la|cha|vya|kwa|wangu|yangu|langu|wetu|yetu|bwana|bibi|bi|из|от|с|со|в|на|и|у|к|по|для|мои|моя|мое|моего|мою|моеи|моему|моим|наш|наша|нашеи|нашего|нашу|господин|госпожа|г|із|з|зі|від|до|та|и|і|міи|мого|моєі|моіи|моім|нашоі|нашим|пан|пані|मर|हमर|आपक|क|स|न|म|पर|और|शर|शरमत|ज|আমর|আমদর|র|ও|এব)$/u
/** Hosts of anybody's mail: they name nobody. */
const ANYBODYS_HOST =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|gmx|web|icloud|me|aol|proton|protonmail|posteo|mailbox|t-online|orange|free|laposte|mail|example|www|co|com|org|net)$/u
/** Shortest name that is found where it was written with other spaces, and where each letter stands alone. */
const SHORTEST_JOINED = 4
const SHORTEST_SPELLED = 3
/** Shortest word of a name that is found inside of an address, and the shortest that is a question there. */
const INSIDE_ADDRESS = 3
const MAYBE_INSIDE_ADDRESS = 4

/** The words that tell one name from another: without what it is in law, articles, and the ends of addresses. */
export function tellingOf(text: string): string[] {
  return tellingWords(wordsIn(withoutAddresses(withoutChineseForms(text))))
}

function withoutAddresses(text: string): string {
  return text.split(/\s+/u).map(withoutAddress).join(' ')
}

function tellingWords(words: readonly string[]): string[] {
  const all = initials(words)
  const named = all.filter((word) => !LEGAL_FORMS.test(word) && !SMALL_WORDS.test(word))
  return (named.length > 0 ? named : all).map(oneSpelling)
}

/** Longest part of a text that may be an address. */
const LONGEST_ADDRESS = 254

/** Nothing else is taken for an address. */
const MAYBE_ADDRESS = /[\p{L}\p{N}-]\.\p{L}{2}/u

/** Of an e-mail or web address, the name of the house alone. */
function withoutAddress(written: string): string {
  if (written.length > LONGEST_ADDRESS || /^(?:\p{L}\.)+\p{L}?[.,]?$/u.test(written)) return written
  const [, host] =
    /^(?:https?:\/\/)?(?:[^@/]+@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/.,;:!?)].*)?$/iu.exec(written) ?? []
  if (host === undefined) return written
  const labels = host.split('.').slice(0, -1)
  return labels.filter((label) => !ANYBODYS_HOST.test(plain(label))).join(' ')
}

/** Letters that stand alone in a row are one word: S.A., I.B.M. */
function initials(words: readonly string[]): string[] {
  const joined: string[] = []
  let row = ''
  for (const word of [...words, '']) {
    if (/^\p{L}$/u.test(word) && !/^\p{Script=Han}$/u.test(word)) {
      row += word
      continue
    }
    if (row !== '') joined.push(row)
    row = ''
    if (word !== '') joined.push(word)
  }
  return joined
}

/** Müller, Mueller and Muller are one name. */
export function oneSpelling(word: string): string {
  return oneEnding(oneUmlaut(word))
}

function oneUmlaut(word: string): string {
  return word.replace(/(?<=[aou])e/gu, '')
}

function oneEnding(word: string): string {
  return word.replace(/(?:ى|ي)$/u, 'ي').replace(/ة$/u, 'ه')
}

/** Names of families that are common words as well, as they are compared. */
const FAMILIES: ReadonlySet<string> = new Set([...FAMILY_NAMES].map(oneSpelling))

/** True when two words are the same, as they stand in a sentence. */
function isSame(a: string, b: string): boolean {
  return (
    isFormOf(a, b) === 'yes' || isFormOf(b, a) === 'yes' || (a.length > 3 && withoutClitics(a).includes(b))
  )
}

function holdsAll(all: readonly string[], some: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.some((each) => isSame(each, word)))
}

/** Words in their order, and their letters without anything between them. */
interface Row {
  readonly words: readonly string[]
  readonly letters: string
}

function rowOf(words: readonly string[]): Row {
  return { words, letters: oneUmlaut(words.join('')) }
}

/**
 * False where a row cannot hold a name, because its letters nowhere stand one after the other. The first one may be gone
 * from the letters as part of an umlaut, and the last one may be written otherwise.
 */
function mayHold({ letters }: Row, wanted: string): boolean {
  return letters.includes(wanted.slice(wanted.startsWith('e') ? 1 : 0, -1))
}

/**
 * The same letters in a row, whatever stands between them: other spaces, dots, or each letter alone. A row is left at the
 * first letter that is another one: a text has many rows, and hardly any begins as the name does.
 */
function holdsJoined(row: Row, wanted: string): boolean {
  if (wanted.length < SHORTEST_SPELLED || !mayHold(row, wanted)) return false
  const { words } = row
  return words.some((first, at) => {
    if (first[0] !== wanted[0]) return false
    let joined = ''
    let isSpelled = true
    for (let place = at; place < words.length; place += 1) {
      const word = words[place]!
      joined += word
      isSpelled &&= word.length === 1
      const spelled = oneUmlaut(joined)
      if (oneEnding(spelled) === wanted) return isSpelled || wanted.length >= SHORTEST_JOINED
      if (!wanted.startsWith(spelled)) return false
    }
    return false
  })
}

/** Words in the smallest parts that somebody can set apart. */
function piecesOf(words: readonly string[]): string[] {
  return words.flatMap((word) => word.match(/\p{N}+|\P{N}+/gu) ?? [])
}

/** What stands in a text between spaces and is an address, or a name in some service. */
function addressesIn(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((each) => each.length <= LONGEST_ADDRESS && /@|\/|[\p{L}\p{N}]\.\p{L}{2}/u.test(each))
    .map((each) => wordsIn(each).join(''))
}

/** A text or a name, read once for everything that is compared with it. */
interface Reading {
  readonly words: readonly string[]
  /** Each of them once. */
  readonly distinct: readonly string[]
  /** The words without anything between them. */
  readonly joined: string
  /** Those words, and the smallest parts of what is written, each in a row. */
  readonly rows: readonly Row[]
  readonly spelled: string
  readonly addresses: readonly string[]
  readonly allAddresses: string
}

function read(text: string): Reading {
  const written = wordsIn(withoutChineseForms(text))
  // Finding words costs most: a text without addresses is gone through once.
  const words = MAYBE_ADDRESS.test(text) ? tellingOf(text) : tellingWords(written)
  const pieces = piecesOf(written)
  const addresses = addressesIn(text).map(oneSpelling)
  return {
    words,
    distinct: [...new Set(words)],
    joined: words.join(''),
    rows: [rowOf(pieces), rowOf(words)],
    spelled: oneSpelling(pieces.join('')),
    addresses,
    allAddresses: addresses.join(' '),
  }
}

/** One reading of somebody's words and of a name. */
function isNamedAsRead(said: Reading, name: Reading): boolean {
  return (
    holdsAll(said.distinct, name.distinct) ||
    holdsAll(name.distinct, said.distinct) ||
    isSpelledIn(said, name) ||
    isSpelledIn(name, said)
  )
}

/** The name, however it is set apart, stands in the text, or its words stand in an address there. */
function isSpelledIn(text: Reading, { words, joined, spelled }: Reading): boolean {
  return (
    [joined, spelled].some((each) => text.rows.some((row) => holdsJoined(row, each))) ||
    (joined.length >= SHORTEST_JOINED &&
      // Hardly any name stands in an address: all of them are looked through at once before each is.
      standIn(words, text.allAddresses) &&
      text.addresses.some((address) => standIn(words, address)))
  )
}

function standIn(words: readonly string[], address: string): boolean {
  return words.every((word) => word.length >= INSIDE_ADDRESS && address.includes(word))
}

/** The words of two names as they are written, and as they look where that is something else. */
function readings(said: string, name: string): [string, string][] {
  const [saidLook, nameLook] = [lookOf(said), lookOf(name)]
  return saidLook === said && nameLook === name
    ? [[said, name]]
    : [
        [said, name],
        [saidLook, nameLook],
      ]
}

/**
 * Reads somebody's words once, and says of each name whether they name it, an organisation or a person, or it holds all of
 * theirs: in whatever letters that look the same, and with whatever stands between them.
 */
export function namedIn(said: string): (name: string) => boolean {
  const saidLook = lookOf(said)
  const asWritten = read(said)
  const asItLooks = saidLook === said ? asWritten : read(saidLook)
  return (name) => {
    const nameLook = lookOf(name)
    if (isNamedAsRead(asWritten, read(name))) return true
    return (saidLook !== said || nameLook !== name) && isNamedAsRead(asItLooks, read(nameLook))
  }
}

/** The same for one name. */
export function isNamedBy(said: string, name: string): boolean {
  return namedIn(said)(name)
}

/**
 * True when two names may be one: also when they share only a word that is no common one, in whatever form a language gives
 * it, and when one of them is the other in the letters of another script.
 */
export function mayBeNamedBy(said: string, name: string): boolean {
  return (
    isNamedBy(said, name) ||
    readings(said, name).some(([theirs, its]) => sharesARareWord(theirs, its)) ||
    [sharesChineseName, sharesIndicName, soundsAlike].some(
      (shares) => shares(said, name) || shares(name, said),
    )
  )
}

function sharesARareWord(said: string, name: string): boolean {
  const [theirs, its] = [tellingOf(said), tellingOf(name)]
  const capitals = new Set([said, name].flatMap(capitalsOf))
  const isFamily = (word: string) => FAMILIES.has(word) && capitals.has(word)
  const isRare = (word: string) => word.length > 2 && (!COMMON_WORDS.has(word) || isFamily(word))
  const isInside = (word: string, text: string) =>
    word.length >= MAYBE_INSIDE_ADDRESS &&
    isRare(word) &&
    addressesIn(text).some((address) => oneSpelling(address).includes(word))
  return (
    its.some(
      (word) => isRare(word) && theirs.some((each) => isSame(each, word) || mayBeFormOf(each, word)),
    ) ||
    its.some((word) => isInside(word, said)) ||
    theirs.some((word) => isInside(word, name))
  )
}

/** The words of a text that begin with a capital: of a word that is a name as well, this one may be the name. */
function capitalsOf(text: string): string[] {
  return tokensOf(text).flatMap(({ raw, word }) => (/^\p{Lu}/u.test(raw) ? [oneSpelling(word)] : []))
}

/** True when two names share any word that tells names apart. */
export function sharesAWord(said: string, name: string): boolean {
  return (
    isNamedBy(said, name) ||
    readings(said, name).some(([first, second]) => {
      const theirs = tellingOf(first)
      return tellingOf(second).some((word) => theirs.some((each) => isSame(each, word)))
    })
  )
}

/** True for the same name written otherwise: other spaces, letters that look alike, another form in law, an umlaut in two. */
export function isSameName(a: string, b: string): boolean {
  return readings(a, b).some(([one, other]) => {
    const [first, second] = [tellingOf(one), tellingOf(other)]
    return first.join('') === second.join('') || (holdsAll(first, second) && holdsAll(second, first))
  })
}
