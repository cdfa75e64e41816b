import { existsSync } from 'node:fs'
import { CHAPTERS, isPublic, translatable, type AllWords } from './chapters.ts'
import { inEnglish } from './english-marks.ts'
import {
  ENGLISH_CODE,
  languageFolders,
  readFacts,
  readJson,
  type LanguageFacts,
  type LanguageFault,
} from './language-folder.ts'
import { layOver } from './lay-over.ts'
import { isReadAsItIs, REVIEWED } from './reviewed.ts'
import { leavesGapsOf } from './sentences.ts'

/** A language as its folder has it. */
export interface ReadLanguage extends LanguageFacts {
  /** Whole: what it does not say, or not so that it can be said, stands in English, marked. */
  readonly words: AllWords
  /** Paths of what it does not say yet. */
  readonly missing: readonly string[]
  /** No native speaker has read every sentence of the public side as it is now. */
  readonly isDraft: boolean
}

export interface ReadLanguages {
  readonly languages: readonly ReadLanguage[]
  readonly faults: readonly LanguageFault[]
}

/** Reads every language that has a folder in `folder`, in the order of their codes. Never throws for what is in it. */
export function readLanguages(folder: string): ReadLanguages {
  if (!existsSync(folder)) return { languages: [], faults: [{ file: '', problem: 'no_folder' }] }
  const all = languageFolders(folder).map((code) => readLanguage(folder, code))
  return {
    languages: all.flatMap(({ language }) => language ?? []),
    faults: all.flatMap(({ faults }) => faults),
  }
}

interface Read {
  readonly language: ReadLanguage | null
  readonly faults: readonly LanguageFault[]
}

/** Reads one folder; without its facts it is no language. */
function readLanguage(folder: string, code: string): Read {
  if (code === ENGLISH_CODE) return { language: null, faults: [{ file: code, problem: 'is_english' }] }
  const facts = readFacts(folder, code)
  if ('problem' in facts) return { language: null, faults: [facts] }
  const faults: LanguageFault[] = []
  const missing: string[] = []
  const { value: reviewed, fault } = readJson(folder, `${code}/${REVIEWED}`)
  if (fault !== null) faults.push(fault)
  const lines = (reviewed ?? {}) as Readonly<Record<string, unknown>>
  let isDraft = reviewed === undefined
  const words = Object.fromEntries(
    CHAPTERS.map((chapter) => {
      const file = `${code}/${chapter}.json`
      const { value, fault } = readJson(folder, file)
      if (fault !== null) faults.push(fault)
      const say = (english: string, own: string | undefined, path: string) => {
        const place = `${chapter}.${path}`
        if (!isDraft && isPublic(place)) isDraft = !isReadAsItIs(lines[place], english, own ?? '')
        if (own !== undefined && leavesGapsOf(english, own)) return own
        if (own !== undefined) faults.push({ file, problem: 'not_sayable', path })
        missing.push(place)
        return inEnglish(english)
      }
      const notText = (path: string) => faults.push({ file, problem: 'not_text', path })
      return [chapter, layOver<unknown>(translatable[chapter], value, { say, notText })]
    }),
  )
  return { language: { ...facts, words: words as AllWords, missing, isDraft }, faults }
}

/** True where everything is said that somebody may read who does not work here. */
export function isWhole({ missing }: ReadLanguage): boolean {
  return !missing.some(isPublic)
}
