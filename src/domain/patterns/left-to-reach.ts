import { showsLanguage, WITH_SMALL_WORDS } from '../casework/small-words.ts'
import { plain } from '../case/plain.ts'
import { isServiceName } from '../case/find-reach.ts'
import { wordsIn } from '../case/tokens.ts'
import { COMMON_WORDS } from '../vocabulary/common-words.ts'
import { saysHowToReach, withoutDenseWays } from '../vocabulary/how-to-reach-words.ts'

/** Fewest words of a home beside its number: a street of that name is in every town. */
const WORDS_OF_A_HOME = 2
/** Longest number of a house. */
const HOUSE = /^\d{1,4}\p{L}?$/u
/** Words that a street is called by, and that stand in its name or apart. */
const STREET =
  /^(?:street|st|road|rd|avenue|ave|lane|drive|close|court|square|rue|calle|avenida|rua|travessa|via|weg|platz|allee|улица|ул|вулиця|вул|проспект|дом|буд|кв|شارع|طريق|حي|सड़क|मार्ग|रोड|সড়ক|রোড|mtaa|barabara|house|flat|apartment|po|box)$/u

/** True for a word that says who or where somebody is, and not how they are reached. */
function tellsWho(word: string): boolean {
  return (
    !COMMON_WORDS.has(word) &&
    !saysHowToReach(word) &&
    !isServiceName(word) &&
    !WITH_SMALL_WORDS.some((code) => showsLanguage(word, code))
  )
}

/** True where two who wrote the same words have more in common than how they are reached: `By e-mail` is everybody's. */
export function saysMoreThanHow(text: string): boolean {
  return wordsIn(withoutDenseWays(text)).some(
    (word) => /\p{N}{5}/u.test(word) || (/\p{L}/u.test(word) && tellsWho(word)),
  )
}

/** Where somebody lives, as two homes are compared: the numbers and the words, in any order. */
export interface Home {
  readonly numbers: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** The home that a text may say; none where it has no number of a house. */
export function homeIn(text: string): Home {
  const words = wordsIn(plain(text).replace(/str(?:\.|(?=\s))/gu, 'strasse'))
  return {
    numbers: new Set(words.filter((word) => HOUSE.test(word))),
    words: new Set(words.filter((word) => /\p{L}{2}/u.test(word) && !STREET.test(word) && tellsWho(word))),
  }
}

/** The same house: one number, and its street and town. */
export function isOneHome(one: Home, other: Home): boolean {
  const shared = [...one.words].filter((word) => other.words.has(word))
  return shared.length >= WORDS_OF_A_HOME && [...one.numbers].some((number) => other.numbers.has(number))
}
