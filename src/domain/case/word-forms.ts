/** Signs that are written together with an Arabic word: and, so, by, like, for, the. */
const CLITICS = /^(?:[وف]?(?:[بك]?ال|لل|[بكل])|[وف])/u
const ARABIC = /^\p{Script=Arabic}+$/u
const CYRILLIC = /^\p{Script=Cyrillic}+$/u
/** Fewest letters that are left of a word when its ending is taken off. */
const SHORTEST_STEM = 4
/** Fewest of an Arabic word, where three letters are a root. */
const SHORTEST_ROOT = 3
/** Longest ending of a case in a Slavic language. */
const LONGEST_ENDING = 3
/** Endings of cases in Slavic languages that are written in Latin letters, without accents. */
const LATIN_ENDINGS =
  /^(?:a|y|u|ou|e|em|ego|emu|im|ym|om|owi|ovi|i|ie|iego|iemu|ova|ove|ovou|ej|ej|iej|oj|ow|ov|ech|ach|ami|s|es)$/u

/** What Bengali writes together with a name, without vowel signs: whom, whose, where, also, those of. */
const BENGALI_ENDINGS =
  /^(?:\u0995|\u09b0|\u09b0\u0995|\u09a6\u09b0|\u09a6\u09b0\u0995|\u09a4|\u099f|\u099f\u0995|\u099f\u09b0|[\u0993\u0987])$/u
/** What is written together with a name in Hindi by those who set no space: to, of, from, by, on, and the sign of respect. */
const HINDI_ENDINGS = /^(?:\u0915|\u0938|\u0928|\u092a\u0930|\u091c|\u091c\u0938|\u091c\u0915)$/u
const BENGALI = /^\p{Script=Bengali}+$/u
const HINDI = /^\p{Script=Devanagari}+$/u
/** Fewest letters, without vowel signs, of a name that has such an ending. */
const SHORTEST_WITHOUT_VOWELS = 2

/** A word without what is written together with it, as often as something is: itself first. */
export function withoutClitics(word: string): string[] {
  if (!ARABIC.test(word)) return [word]
  const forms = [word]
  for (let rest = word; ;) {
    const clitic = CLITICS.exec(rest)?.[0] ?? ''
    rest = rest.slice(clitic.length)
    if (clitic === '' || rest.length < SHORTEST_ROOT) return forms
    forms.push(rest)
  }
}

/** A name as it stands in a name, with and without the article. */
function namesLike(part: string): string[] {
  const bare = part.startsWith('ال') && part.length - 2 >= SHORTEST_ROOT ? [part.slice(2)] : []
  return ARABIC.test(part) ? [part, ...bare] : [part]
}

/**
 * Whether a word of a text is a part of a name, as it stands in a sentence: with clitics and articles, an s, or the
 * ending of a case. `maybe` where only an ending that is a word's own in another language makes them the same.
 */
export function isFormOf(word: string, part: string): 'yes' | 'maybe' | 'no' {
  if (word === part) return 'yes'
  if (ARABIC.test(part)) {
    const names = namesLike(part)
    return withoutClitics(word).some((form) => names.includes(form)) ? 'yes' : 'no'
  }
  if (BENGALI.test(part)) return hasEnding(word, part, BENGALI_ENDINGS) ? 'yes' : 'no'
  if (HINDI.test(part)) return hasEnding(word, part, HINDI_ENDINGS) ? 'yes' : 'no'
  if (part.length < SHORTEST_STEM) return part.length > 2 && word === `${part}s` ? 'yes' : 'no'
  if (word === `${part}s`) return 'yes'
  if (CYRILLIC.test(part) && CYRILLIC.test(word)) return isSameStem(word, part, /^\p{L}*$/u) ? 'yes' : 'no'
  return /^\p{Script=Latin}+$/u.test(word) && isSameStem(word, part, LATIN_ENDINGS) ? 'maybe' : 'no'
}

/** The same but for an ending: what is left is most of both, and what is not is an ending. */
function isSameStem(word: string, part: string, endings: RegExp): boolean {
  let same = 0
  while (same < Math.min(word.length, part.length) && word[same] === part[same]) same += 1
  const ends = [word.slice(same), part.slice(same)]
  return (
    same >= Math.max(SHORTEST_STEM, part.length - 2) &&
    ends.every((end) => end.length <= LONGEST_ENDING && (end === '' || endings.test(end)))
  )
}

function hasEnding(word: string, part: string, endings: RegExp): boolean {
  return (
    part.length >= SHORTEST_WITHOUT_VOWELS && word.startsWith(part) && endings.test(word.slice(part.length))
  )
}

/** Endings of names in Russian and Ukrainian, as `plain` writes them; a name in its first form may have none. */
const CASE_ENDING = /(?:[аеиоуыэюяієь]|[аеиоуыюяіє][ийюмхву]|[оеєі](?:го|му|ви|ві)|[аяиоеіє]ми)?$/u
/** Fewest letters that are left of a name: Аня, Юля, Ян. */
const SHORTEST_NAME_STEM = 2

/**
 * Whether a word may be a name as it stands in a sentence, where it is short, loses a vowel or changes a letter: Аню,
 * Юлі, Павла, Льва, Ользі. Enough to ask, and not to say so.
 */
export function mayBeFormOf(word: string, part: string): boolean {
  if (!CYRILLIC.test(word) || !CYRILLIC.test(part)) return false
  const stems = new Set(stemsOf(part))
  return stemsOf(word).some((stem) => stem.length >= SHORTEST_NAME_STEM && stems.has(stem))
}

/** A word without each ending that it may have, and with what changes before one. */
function stemsOf(word: string): string[] {
  return [0, 1, 2, 3]
    .map((length) => [word.slice(0, word.length - length), word.slice(word.length - length)] as const)
    .filter(
      ([stem, ending]) =>
        stem.length >= SHORTEST_NAME_STEM && (ending === '' || CASE_ENDING.exec(ending)?.[0] === ending),
    )
    .flatMap(([stem, ending]) => {
      const soft = oneConsonant(stem)
      // Лев, Павел, Федір: what is left of the last vowel once an ending follows.
      const fleeting = /^(?<head>.*\P{L}?)[еоі](?<last>[бвгґджзклмнпрстфхцчшщ])$/u.exec(stem)?.groups
      if (ending !== '' || fleeting === undefined) return [soft]
      return ['', 'ь', 'о', 'е']
        .map((vowel) => oneConsonant(`${fleeting['head'] ?? ''}${vowel}${fleeting['last'] ?? ''}`))
        .concat(soft)
    })
}

/** Ольга and Ользі, Марічка and Марічці: the last consonant changes before some endings. */
function oneConsonant(stem: string): string {
  return stem.replace(/з$/u, 'г').replace(/ц$/u, 'к').replace(/с$/u, 'х')
}
