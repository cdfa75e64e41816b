import { isDense, tokensOf, type Token } from '../case/tokens.ts'
import { withVowels } from '../case/with-vowels.ts'
import { morePlaces } from '../vocabulary/more-places.ts'
import { ZONE_CITIES } from '../vocabulary/zone-cities.ts'
import { isNameByItsCapital } from './capital.ts'

/** A place as it may stand in a sentence: for each of its words the forms that it has. */
interface Place {
  readonly said: string
  readonly words: readonly ReadonlySet<string>[]
}

/** Names of zones of time that are words, or no city that somebody lives in. */
const NO_CITIES = new Set(
  'Center|Easter|Midway|Nome|Troll|Universal|UTC|GMT|Reunion|Resolute|Wake|Christmas|Chuuk|Truk|Zulu|UCT|Greenwich|Knox|Currie'.split(
    '|',
  ),
)
/** Cities that are words as well, in a language of ours: there a capital tells them. */
const ALSO_WORDS = new Set(
  'vienne|damas|bahia|fez|salta|cocos|madeira|oral|goma|cali|kano|rosario|tanga|pemba|regina|casey|davis|palmer|stanley|creston|belem|medina|granada|valence|oran|dawson|thule|florence|milan|linz|canary|canton|norfolk'.split(
    '|',
  ),
)
/** The United States in two letters are a word in small ones. */
const IN_CAPITALS = /(?<![\p{L}\p{N}.])U\.? ?S\.?(?: ?A\.?)?(?![\p{L}\p{N}])/u

/**
 * Large cities, and short names of countries, that a text names in some languages, in the forms in which they stand in a
 * sentence. A longer name is found by its first words as well.
 */
export function citiesIn(text: string, languages: readonly string[]): string[] {
  const tokens = tokensOf(text)
  const found = languages.flatMap((language) => {
    const places = placesOf(new Intl.Locale(language).language)
    return tokens.flatMap((token, at) =>
      (places.get(readAs(token)) ?? [])
        .filter(({ words }) => words.every((forms, n) => isOneOf(tokens[at + n], forms)))
        .filter(({ said }) => !ALSO_WORDS.has(said) || isNameByItsCapital(text, token))
        .map(({ said }) => said),
    )
  })
  return [...new Set([...found, ...(IN_CAPITALS.exec(text) ?? [])])]
}

/** With the vowels of scripts in which they are marks: without them a city is soon another word. */
function readAs({ raw, word }: Token): string {
  return INDIC.test(raw) ? withVowels(raw) : word
}

function isOneOf(token: Token | undefined, forms: ReadonlySet<string>): boolean {
  return token !== undefined && forms.has(readAs(token))
}

const known = new Map<string, ReadonlyMap<string, readonly Place[]>>()

/** Places of a language by each form of their first word. */
function placesOf(language: string): ReadonlyMap<string, readonly Place[]> {
  const before = known.get(language)
  if (before !== undefined) return before
  const zones = Intl.supportedValuesOf('timeZone').map((zone) =>
    (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  )
  const names = [...zones, ...(ZONE_CITIES[language] ?? '').split('|'), ...morePlaces(language)]
  const places = new Map<string, Place[]>()
  for (const name of new Set(names.filter((each) => !NO_CITIES.has(each)))) {
    const tokens = tokensOf(name)
    if (tokens.length === 0 || (tokens.length === 1 && tokens.every(({ word }) => isDense(word)))) continue
    const place = {
      said: tokens.map(({ word }) => word).join(' '),
      words: tokens.map((token) => formsOf(readAs(token))),
    }
    for (const form of place.words[0] ?? []) places.set(form, [...(places.get(form) ?? []), place])
  }
  known.set(language, places)
  return places
}

const INDIC = /[\p{Script=Devanagari}\p{Script=Bengali}]/u
/** What Hindi and Bengali write together with the name of a place. */
const BEHIND_HINDI = ['में', 'से', 'का', 'की', 'के', 'को', 'वासी', 'वासियों', 'वाले', 'वालों'].map(withVowels)
const BEHIND_BENGALI = 'র ের এর কে তে ে য় ই ও বাসী বাসীর বাসীরা'.split(' ').map(withVowels)
/** And, so; by, like, for. */
const BEFORE_ARABIC = ['و', 'ف', ''].flatMap((one) => ['ب', 'ك', 'ل', ''].map((two) => one + two))
/** Endings of cases in Russian and Ukrainian by the last letter of a name, as `plain` writes them; what is kept of it. */
const CYRILLIC: readonly (readonly [last: RegExp, endings: string])[] = [
  [/[ыио]и$/u, 'ого ому ым им ом ем его ему ои ая ую ою іи'],
  [/а$/u, 'ы и е у ои ою і'],
  [/я$/u, 'и е ю еи ею єю і'],
  [/ь$/u, 'я ю е и ем єм і ью'],
  [/ы$/u, 'ам ах ами'],
  [/[иі]$/u, 'ів ам ах ями ям ях я ю е єм ем'],
  [/(?=[бвгґджзклмнпрстфхцчшщ]$)/u, ''],
]
const BEHIND_CONSONANT = ['а', 'у', 'е', 'ом', 'ем', 'і', 'ові', 'еві']

/** A word of a name in every form in which a sentence may have it. */
function formsOf(word: string): ReadonlySet<string> {
  return new Set([word, ...moreForms(word)])
}

function moreForms(word: string): string[] {
  if (/^\p{Script=Latin}+$/u.test(word)) return [`${word}s`]
  if (/\p{Script=Devanagari}/u.test(word)) return BEHIND_HINDI.map((end) => word + end)
  if (/\p{Script=Bengali}/u.test(word)) return BEHIND_BENGALI.map((end) => word + end)
  if (/\p{Script=Arabic}/u.test(word)) {
    const withArticle = word.startsWith('ال') ? ['', 'و', 'ف'].map((one) => `${one}لل${word.slice(2)}`) : []
    return [...BEFORE_ARABIC.map((before) => before + word), ...withArticle]
  }
  return /\p{Script=Cyrillic}/u.test(word) ? inCases(word) : []
}

function inCases(word: string): string[] {
  const [last, endings] = CYRILLIC.find(([each]) => each.test(word)) ?? []
  if (last === undefined) return []
  if (endings !== '') return (endings ?? '').split(' ').map((end) => word.replace(last, '') + end)
  // Львів, у Львові; Тернопіль has another end.
  const open = /і(?=в$)/u.test(word)
    ? ['о', 'е', 'є'].map((vowel) => word.replace(/ів$/u, `${vowel}в`))
    : [word]
  return open.flatMap((stem) => BEHIND_CONSONANT.map((end) => stem + end))
}
