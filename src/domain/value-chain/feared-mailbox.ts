import type { Case } from '../case/case.ts'
import { ADDRESS_WORDS, addressesIn } from '../case/find-reach.ts'
import { lookOf } from '../case/look-alikes.ts'
import { plain } from '../case/plain.ts'
import { readOnce } from '../case/read-once.ts'
import { fearedEver, productsEver } from '../case/told.ts'
import type { TheirWords } from '../case/their-words.ts'
import { wordsIn } from '../case/tokens.ts'
import { saidInNames } from '../case/said-in-name.ts'
import { isInGroup, isOfGroup } from '../casework/group.ts'
import { fearHeard, tellsFear } from './fear-told.ts'
import { isFeared } from './feared.ts'

/** Shortest part of an address before the @ by which it is known where it stands alone. */
const LOCAL_PART = 5

/**
 * Whether no mail may go to an address, because the person, or somebody beside them, wrote of it in a case that tells of
 * somebody whom they fear: it may be that one's, or be read by them (UNGP 31 commentary: prevent retaliation; red line
 * 9). Nobody can tell from words whose mailbox is meant, and the fear may stand in another sentence, message, or month.
 * So it is enough that both are there: a mail that did not come can be said on the page, one that came cannot be taken
 * back.
 *
 * @param since `safe` leaves out what they wrote before they last said of an address that it is safe to write there; a way
 *   into the case goes to no address that they ever wrote of so
 */
export function isFearedMailbox(kase: Case, email: string, since: 'safe' | 'ever'): boolean {
  if (!tellsOfFear(kase)) return false
  return textsOf(kase, since === 'ever' ? 0 : kase.wordsBeforeSafe).some((text) => speaksOf(text, email))
}

/** True where somebody is feared, wherever and however that was told. */
function tellsOfFear(kase: Case): boolean {
  return (
    fearHeard(kase).length > 0 ||
    kase.retaliationSince !== null ||
    kase.reprisals.length > 0 ||
    kase.keepings.length > 0 ||
    kase.dangerSigns.includes('violence') ||
    kase.howItIs.some(({ feltSafe }) => feltSafe === 'no') ||
    [...kase.entities, ...kase.formerEntities].some((each) => isFeared(kase, each))
  )
}

/**
 * What they wrote, from so many words on, also as humans translated it. Nothing of those who joined their group: whoever
 * leads it would learn of that by what is not sent.
 */
function textsOf(kase: Case, from: number): readonly string[] {
  const words = kase.theirWords.slice(from)
  const told = words.filter((each) => isOfTheCase(each)).map(({ text }) => text)
  const ids = new Set(words.map(({ id }) => id))
  const translated = kase.translations
    .filter((each) => ids.has(each.told) && !isOfGroup(each.told))
    .map((each) => each.words)
  // What is a name in most cases, and nobody counts: an address in it is there for a reason.
  const names = [...productsEver(kase), ...kase.advisers.map(({ name }) => name), ...saidInNames(kase)]
  const first = from > 0 ? [] : [kase.story, ...fearedEver(kase)]
  return [...first, ...names, ...told, ...translated]
}

/** How to reach them says their own address in most cases: of that it counts only where it tells of fear itself. */
function isOfTheCase({ text, adviser, contact }: TheirWords): boolean {
  if (adviser !== undefined && isInGroup(adviser)) return false
  return contact !== 'way' || tellsFear(text)
}

/** An address, the part before the @, or all of its house, however they are written. */
function speaksOf(text: string, email: string): boolean {
  const { letters, chunks, addresses } = lookedAt(text)
  const { joined, whole, local, host } = partsOf(email)
  return (
    joined.some((each) => letters.some((line) => line.includes(each))) ||
    addresses.includes(whole) ||
    chunks.has(`@${host}`) ||
    chunks.has(host) ||
    (local.length >= LOCAL_PART && /[^\p{L}]/u.test(local) && chunks.has(local))
  )
}

const lookedAt = readOnce((text) => ({
  letters: [text, lookOf(text)].flatMap(lettersOf),
  chunks: new Set(
    plain(text)
      .split(/[\s/:,;()<>"'“”«»=?!&|…।。、，]+/u)
      .map((each) => each.replace(/\.+$/u, '')),
  ),
  addresses: addressesIn(text).map((each) => withoutTag(plain(each))),
}))

function partsOf(email: string): {
  readonly joined: readonly string[]
  readonly whole: string
  readonly local: string
  readonly host: string
} {
  const whole = withoutTag(plain(email))
  const [local = '', host = ''] = whole.split('@')
  return { joined: [...lettersOf(email), ...lettersOf(whole)], whole, local, host }
}

/** A text without anything between its letters, with and without the words with which people say the signs. */
function lettersOf(text: string): string[] {
  const words = wordsIn(text)
  return [words.join(''), words.filter((word) => !ADDRESS_WORDS.includes(word)).join('')]
}

/** Many houses of mail bring what goes to `name+anything` to `name`. */
function withoutTag(address: string): string {
  return address.replace(/\+[^@]*(?=@)/u, '')
}
