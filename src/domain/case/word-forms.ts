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
