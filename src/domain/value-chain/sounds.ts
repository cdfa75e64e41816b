import { plain } from '../case/plain.ts'
import { wordsIn } from '../case/tokens.ts'
import { withoutClitics } from '../case/word-forms.ts'

/**
 * Letters by what they sound like, coarsely, in the scripts that our languages are written in, as `plain` writes them:
 * what is voiced is as what is not, and vowels are left out, because each language writes those of others its own way.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  b: 'bpfvw бпвф بف पफबभव পফবভ',
  k: 'kqgc кгґх كقغخ कखगघ কখগঘ',
  s: 'szjx сзжцчшщ سزصشجثذظ चछजझशषस চছজঝশষস',
  t: 'td тд تدطض टठडढतथदध টঠডঢতথদধ',
  l: 'l л ل ल ল',
  m: 'm м م म ম',
  n: 'n н ن नणङञ নণঙঞ',
  r: 'r р ر र র',
}
const SOUND_OF = new Map(
  Object.entries(SOUNDS).flatMap(([sound, letters]) =>
    [...letters].map((letter) => [letter, sound] as const),
  ),
)
/** Two letters of the Latin script that are one sound. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/[kg]h/gu, 'k'],
  [/s?ch|sh|zh|c(?=[eiy])/gu, 's'],
  [/x/gu, 'ks'],
  [/кс/gu, 'ks'],
]
/** Fewest sounds of a word that tell a name alone. */
const FEWEST = 3

/**
 * True when a text may have a name in other letters than it is known by here: नादिया करीम for Nadia Karim. A guess, for
 * asking; within the same letters names are compared letter by letter.
 */
export function soundsAlike(said: string, name: string): boolean {
  const theirs = wordsIn(said).flatMap(withoutClitics)
  const its = wordsIn(name).map((word) => ({ script: scriptOf(word), sounds: soundsOf(word) }))
  const isIn = ({ script, sounds }: (typeof its)[number]) =>
    theirs.some((word) => scriptOf(word) !== script && soundsOf(word).startsWith(sounds))
  return its.some((each) => each.sounds.length >= FEWEST && each.script !== null && isIn(each))
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Devanagari', 'Bengali'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
)

function scriptOf(word: string): string | null {
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? null
}

function soundsOf(word: string): string {
  const joined = TOGETHER.reduce((left, [letters, sound]) => left.replace(letters, sound), plain(word))
  return [...joined]
    .map((letter) => SOUND_OF.get(letter) ?? '')
    .join('')
    .replace(/(.)\1+/gu, '$1')
}
