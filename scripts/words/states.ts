import { isReadAsItIs, REVIEWED, sumsOf } from '../../src/words/reviewed.ts'
import { ENGLISH, readLines, readSentences, writeLines } from './language-files.ts'

/** From which English sentence each was made: two sums, of the English and of the translation. */
const SOURCES = 'sources.json'

export type State =
  /** Not translated yet. */
  | 'missing'
  /** Its English was changed since. */
  | 'stale'
  /** Changed here since it was noted from which English it is: `note` does. */
  | 'unnoted'
  /** Nobody who speaks the language has read it as it is now. */
  | 'draft'
  | 'read'

/** What holds for each sentence of a language. */
export function statesOf(code: string, folder?: string): ReadonlyMap<string, State> {
  const own = readSentences(code, folder)
  const sources = readLines(code, SOURCES, folder)
  const reviewed = readLines(code, REVIEWED, folder)
  return new Map(
    [...ENGLISH].map(([path, english]) => {
      const sentence = own.get(path)
      if (sentence === undefined || sentence.trim() === '') return [path, 'missing']
      const now = sumsOf(english, sentence)
      const source = sources.get(path)
      if (source?.split(' ')[1] !== now.split(' ')[1]) return [path, 'unnoted']
      if (source !== now) return [path, 'stale']
      return [path, isReadAsItIs(reviewed.get(path), english, sentence) ? 'read' : 'draft']
    }),
  )
}

/**
 * Notes that these were made from the English of today: all that changed since they were noted, and those that are
 * named. Answers how many.
 */
export function note(code: string, named: readonly string[] = [], folder?: string): number {
  const own = readSentences(code, folder)
  const states = statesOf(code, folder)
  const paths = [...states.keys()].filter(
    (path) => states.get(path) === 'unnoted' || (named.includes(path) && states.get(path) === 'stale'),
  )
  const kept = [...readLines(code, SOURCES, folder)].filter(([path]) => own.has(path))
  writeLines(code, SOURCES, new Map([...kept, ...paths.map((path) => sumsAt(path, own))]), folder)
  return paths.length
}

/** Notes that somebody has read these as they are. */
export function noteRead(
  code: string,
  paths: readonly string[],
  by: { readonly name: string; readonly day: string },
  folder?: string,
): void {
  const own = readSentences(code, folder)
  const kept = [...readLines(code, REVIEWED, folder)].filter(([path]) => own.has(path))
  const read = paths.map((path) => {
    const [, sums] = sumsAt(path, own)
    return [path, `${sums} ${by.day} ${by.name}`] as const
  })
  writeLines(code, REVIEWED, new Map([...kept, ...read]), folder)
}

function sumsAt(path: string, own: ReadonlyMap<string, string>): readonly [path: string, sums: string] {
  return [path, sumsOf(ENGLISH.get(path) ?? '', own.get(path) ?? '')]
}
