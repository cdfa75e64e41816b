import type { Found, Looked } from './gives-away.ts'
import { isDense, placesOfRuns, tokensOf, wordsIn } from './tokens.ts'

/** Words in a row that nobody writes twice by chance. */
const RUN = 6
/** The same in scripts that write without spaces, where a word is one sign or two. */
const DENSE_RUN = 12
/** Fewest words of a sentence that is looked for as a whole; shorter ones are everybody's. */
const SENTENCE = 3
const DENSE_SENTENCE = 5
const SENTENCE_END = /[.!?…。！？؟।\r\n]+/u
/** Longest name of whom somebody fears. */
const LONGEST_NAMING = 10
const SOMEBODY_SPEAKS =
  /(?<!\p{L})(?:i|me|my|we|our|they|he|she|ich|mein\p{L}*|je|mon|ma|yo|mi|eu|meu|minha|انا|نحن)(?!\p{L})/iu
const QUOTED = /“[^“”]{3,}”|„[^„“”]{3,}[“”]|«[^«»]{3,}»|"[^"]{3,}"|「[^「」]{3,}」|『[^『』]{3,}』/gu

/** What of their words is theirs alone: without what a machine said, and without the name of whom they fear. */
export function ownWords(told: readonly string[], feared: string | null): string[] {
  return [...told, ...(feared === null ? [] : [withoutName(feared)])].map((text) => {
    const rest = text.replace(QUOTED, '\n')
    return wordsIn(rest).length >= SENTENCE ? rest : text
  })
}

function withoutName(feared: string): string {
  const [first = ''] = feared.split(/[,،;.!?؟\r\n]/u, 1)
  const isName = !SOMEBODY_SPEAKS.test(first) && wordsIn(first).length <= LONGEST_NAMING
  return isName ? feared.slice(first.length) : feared
}

/** Words of the person: a run of them, or a whole sentence that is shorter than that; the first of them. */
export function findStory(told: readonly string[], looked: Looked): Found[] {
  const rest = looked.withoutThings(looked.tokens)
  const runs = told.flatMap((text) => runsOf(looked, text))
  const [run] = placesOfRuns(rest, runs).toSorted((a, b) => b.length - a.length)
  if (run === undefined) return []
  return [{ kind: 'story', found: run.map(({ word }) => word).join(' '), isSure: false, run }]
}

function runsOf(looked: Looked, text: string): string[][] {
  const words = looked.withoutThings(tokensOf(text)).map(({ word }) => word)
  const sentences = text
    .split(SENTENCE_END)
    .map((each) => looked.withoutThings(tokensOf(each)).map(({ word }) => word))
    .filter((each) =>
      each.every(isDense)
        ? each.length >= DENSE_SENTENCE && each.length < DENSE_RUN
        : each.length >= SENTENCE && each.length < RUN,
    )
  return [
    ...inARow(words, RUN).filter((run) => !run.every(isDense)),
    ...inARow(words, DENSE_RUN).filter((run) => run.every(isDense)),
    ...sentences,
  ]
}

function inARow(words: readonly string[], length: number): string[][] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length))
}
