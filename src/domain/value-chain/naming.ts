import { plain } from '../case/plain.ts'
import { tokensOf } from '../case/tokens.ts'
import { isFormOf, withoutClitics } from '../case/word-forms.ts'
import { COMMON_WORDS } from '../vocabulary/common-words.ts'

/** What a firm is in law says nothing of which one it is. */
const LEGAL_FORMS =
  /^(?:ltd|limited|gmbh|mbh|ggmbh|inc|incorporated|corp|corporation|co|company|plc|llc|llp|lp|ag|kg|kgaa|ohg|ug|ek|ev|se|sa|sas|sarl|srl|spa|scs|snc|eurl|bv|nv|vof|ab|as|asa|oy|oyj|aps|pty|sl|slu|sae|lda|ltda|eireli|pvt|pte|pt|tbk|kk|oao|ooo|ао|оао|ооо|зао|пао|شركه|شركة|مؤسسة|موسسة|المحدودة|محدودة|المساهمة|مساهمة|ذمم|شمم)$/u
const SMALL_WORDS =
  /^(?:the|a|an|of|at|in|for|and|or|to|from|by|with|mr|mrs|ms|dr|my|our|his|her|their|der|die|das|dem|den|von|bei|und|herr|frau|mein|meine|le|la|les|l|de|du|des|d|et|chez|mon|ma|el|los|las|del|y|mi|o|os|as|do|da|dos|e|meu|minha|في|من|لدى|عند|و)$/u
/** Hosts of anybody's mail: they name nobody. */
const ANYBODYS_HOST =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|gmx|web|icloud|me|aol|proton|protonmail|posteo|mailbox|t-online|orange|free|laposte|mail|example|www|co|com|org|net)$/u
const LONGEST_JOIN = 4
/** Shortest name that is found inside of a longer word that was written without spaces. */
const SHORTEST_JOINED = 4

/** The words that tell one name from another: without what it is in law, articles, and the ends of addresses. */
function tellingOf(text: string): string[] {
  const read = text.split(/\s+/u).map(withoutAddress).join(' ')
  const all = initials(tokensOf(read).map(({ word }) => word))
  const named = all.filter((word) => !LEGAL_FORMS.test(word) && !SMALL_WORDS.test(word))
  return (named.length > 0 ? named : all).map(oneSpelling)
}

/** Longest part of a text that may be an address. */
const LONGEST_ADDRESS = 254

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
function oneSpelling(word: string): string {
  return word
    .replace(/(?<=[aou])e/gu, '')
    .replace(/(?:ى|ي)$/u, 'ي')
    .replace(/ة$/u, 'ه')
}

/** True when two words are the same, as they stand in a sentence. */
function isSame(a: string, b: string): boolean {
  return (
    isFormOf(a, b) === 'yes' || isFormOf(b, a) === 'yes' || (a.length > 3 && withoutClitics(a).includes(b))
  )
}

function holdsAll(all: readonly string[], some: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.some((each) => isSame(each, word)))
}

/** The same letters, written with other spaces. */
function holdsJoined(all: readonly string[], some: readonly string[]): boolean {
  const wanted = some.join('')
  if (wanted.length < SHORTEST_JOINED) return false
  return all.some((_, at) =>
    Array.from({ length: LONGEST_JOIN }, (_none, more) => all.slice(at, at + more + 1).join('')).includes(
      wanted,
    ),
  )
}

/** True when somebody's words name an organisation or a person, or its name holds all of theirs. */
export function isNamedBy(said: string, name: string): boolean {
  const theirs = tellingOf(said)
  const its = tellingOf(name)
  return (
    holdsAll(theirs, its) || holdsAll(its, theirs) || holdsJoined(theirs, its) || holdsJoined(its, theirs)
  )
}

/** True when two names may be one: also when they share only a word that is no common one. */
export function mayBeNamedBy(said: string, name: string): boolean {
  if (isNamedBy(said, name)) return true
  const theirs = tellingOf(said)
  return tellingOf(name).some(
    (word) => word.length > 2 && !COMMON_WORDS.has(word) && theirs.some((each) => isSame(each, word)),
  )
}

/** True when two names share any word that tells names apart. */
export function sharesAWord(said: string, name: string): boolean {
  const theirs = tellingOf(said)
  return isNamedBy(said, name) || tellingOf(name).some((word) => theirs.some((each) => isSame(each, word)))
}

/** True for the same name written otherwise: other spaces, another form in law, an umlaut in two letters. */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [tellingOf(a), tellingOf(b)]
  return first.join('') === second.join('') || (holdsAll(first, second) && holdsAll(second, first))
}
