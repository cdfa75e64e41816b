import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languagesFolder } from '../../src/paths.ts'
import { CHAPTERS, translatable } from '../../src/words/chapters.ts'
import { parseJson, type LanguageFacts } from '../../src/words/language-folder.ts'
import { sentencesOf } from '../../src/words/sentences.ts'

/** Sentences by their path, joined by dots. */
export type Sentences = ReadonlyMap<string, string>

/** Every sentence that is to be translated (an empty one says nothing), in English and in the order of its files. */
export const ENGLISH: Sentences = new Map(
  sentencesOf(translatable).filter(([, english]) => english.trim() !== ''),
)

type Tree = { [key: string]: Branch }
type Branch = string | Tree | Branch[]

/** What a language says of its own, also what English does not know any more. */
export function readSentences(code: string, folder = languagesFolder): Sentences {
  return new Map(
    CHAPTERS.flatMap((chapter) => {
      const file = join(folder, code, `${chapter}.json`)
      return existsSync(file) ? sentencesOf(readJson(file), chapter) : []
    }),
  )
}

/** Writes the sentences of a language, in the order of the English ones; what English does not know is left out. */
export function writeSentences(code: string, sentences: Sentences, folder = languagesFolder): void {
  const tree: Tree = {}
  for (const path of ENGLISH.keys()) {
    const sentence = sentences.get(path)
    if (sentence !== undefined) place(tree, path.split('.'), sentence)
  }
  for (const chapter of CHAPTERS)
    if (tree[chapter] !== undefined) writeJson(join(folder, code, `${chapter}.json`), rows(tree[chapter]))
}

/** A branch of which every key is a number is a row, as the English one is; only a whole row is one. */
function rows(branch: Branch): Branch {
  if (typeof branch === 'string' || Array.isArray(branch)) return branch
  const parts = Object.entries(branch)
  return parts.every(([key], at) => key === String(at))
    ? parts.map(([, each]) => rows(each))
    : Object.fromEntries(parts.map(([key, each]) => [key, rows(each)]))
}

function place(tree: Tree, [first = '', ...rest]: readonly string[], sentence: string): void {
  if (rest.length === 0) tree[first] = sentence
  else place((tree[first] ??= {}) as Tree, rest, sentence)
}

/** What stands in `language.json`; null where there is no such language. */
export function readFactsOf(code: string, folder = languagesFolder): LanguageFacts | null {
  const file = join(folder, code, 'language.json')
  if (!existsSync(file)) return null
  const facts = readJson(file) as Omit<LanguageFacts, 'neverSay'> & Partial<LanguageFacts>
  return { ...facts, neverSay: facts.neverSay ?? [] }
}

/** A flat file of a language, such as `sources.json`; empty where there is none. */
export function readLines(code: string, name: string, folder = languagesFolder): Sentences {
  const file = join(folder, code, name)
  return new Map(existsSync(file) ? Object.entries(readJson(file) as Record<string, string>) : [])
}

/** Writes a flat file of a language, one line for each sentence, in the order of the English ones. */
export function writeLines(code: string, name: string, lines: Sentences, folder = languagesFolder): void {
  const ordered = [...ENGLISH.keys()].filter((path) => lines.has(path)).map((path) => [path, lines.get(path)])
  writeJson(join(folder, code, name), Object.fromEntries(ordered))
}

function readJson(file: string): unknown {
  return parseJson(readFileSync(file, 'utf8'))
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
