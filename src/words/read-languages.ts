import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CHAPTERS, isPublic, translatable, type AllWords } from './chapters.ts'
import { inEnglish } from './fallback.ts'

/** What a language is, besides its words: the whole of `language.json`. */
export interface LanguageFacts {
  /** Of two or three letters (BCP 47), as it stands in addresses; the name of its folder. */
  readonly code: string
  /** Its own name for itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** How it writes dates and numbers (BCP 47 with extensions). */
  readonly locale: string
  /** What nobody says in it: promises that cannot be kept, blame. */
  readonly neverSay: readonly string[]
}

/** A language as its folder has it. */
export interface ReadLanguage extends LanguageFacts {
  /** Whole: what it does not say stands in English, marked. */
  readonly words: AllWords
  /** Paths of what it does not say yet. */
  readonly missing: readonly string[]
  /** What stands in for a sentence that turns out not to be sayable. */
  readonly english: ReadonlyMap<string, string>
}

/** Why a file of a language, or a place in it, cannot be used. */
export interface LanguageFault {
  /** From the folder of languages on, such as `ar/portal.json`. */
  readonly file: string
  readonly problem: 'no_facts' | 'wrong_fact' | 'not_json' | 'not_text' | 'no_folder'
  /** The place in the file, joined by dots. */
  readonly path?: string
}

export interface ReadLanguages {
  readonly languages: readonly ReadLanguage[]
  readonly faults: readonly LanguageFault[]
}

/** Names of folders that are languages: what else lies there is not looked at. */
const CODE = /^[a-z]{2,3}$/

/** Reads every language that has a folder in `folder`, in the order of their codes. Never throws for what is in it. */
export function readLanguages(folder: string): ReadLanguages {
  if (!existsSync(folder)) return { languages: [], faults: [{ file: '', problem: 'no_folder' }] }
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && CODE.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const all = codes.map((code) => readLanguage(join(folder, code)))
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
function readLanguage(folder: string): Read {
  const code = basename(folder)
  const facts = readFacts(folder)
  if ('problem' in facts) return { language: null, faults: [facts] }
  const faults: LanguageFault[] = []
  const missing: string[] = []
  const english = new Map<string, string>()
  const words = Object.fromEntries(
    CHAPTERS.map((chapter) => {
      const file = `${code}/${chapter}.json`
      const own = readJson(join(folder, `${chapter}.json`))
      if (own === UNREADABLE) faults.push({ file, problem: 'not_json' })
      return [chapter, filled(translatable[chapter], own, chapter)]
    }),
  )
  return { language: { ...facts, words: words as AllWords, missing, english }, faults }

  /** The English tree with each sentence in this language, or marked where there is none. */
  function filled(source: unknown, own: unknown, path: string): unknown {
    if (typeof source === 'string') {
      if (typeof own === 'string' && own.trim() !== '') {
        english.set(own, source)
        return own
      }
      if (own !== undefined && own !== UNREADABLE && own !== '') faults.push(notText(path))
      missing.push(path)
      return inEnglish(source)
    }
    const isRow = Array.isArray(source)
    const branch = isTree(own) || (isRow && Array.isArray(own)) ? (own as Tree) : {}
    if (own !== undefined && own !== UNREADABLE && branch !== own) faults.push(notText(path))
    if (isRow)
      return source.map((each, at) =>
        filled(each, Object.hasOwn(branch, at) ? branch[at] : undefined, `${path}.${at}`),
      )
    return Object.fromEntries(
      Object.entries(source as Tree).map(([key, each]) => [
        key,
        filled(each, Object.hasOwn(branch, key) ? branch[key] : undefined, `${path}.${key}`),
      ]),
    )
  }

  function notText(path: string): LanguageFault {
    const [chapter = '', ...place] = path.split('.')
    return { file: `${code}/${chapter}.json`, problem: 'not_text', path: place.join('.') }
  }
}

/** True where everything is said that somebody may read who does not work here. */
export function isWhole({ missing }: ReadLanguage): boolean {
  return !missing.some(isPublic)
}

type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const UNREADABLE = Symbol('unreadable')

/** Undefined where there is no such file. */
function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch {
    return UNREADABLE
  }
}

function readFacts(folder: string): LanguageFacts | LanguageFault {
  const code = basename(folder)
  const file = `${code}/language.json`
  const facts = readJson(join(folder, 'language.json'))
  if (facts === undefined) return { file, problem: 'no_facts' }
  if (!isTree(facts)) return { file, problem: 'not_json' }
  const { name, dir, locale, neverSay = [] } = facts
  const wrong = (path: string): LanguageFault => ({ file, problem: 'wrong_fact', path })
  if (facts['code'] !== code) return wrong('code')
  if (typeof name !== 'string' || name.trim() === '') return wrong('name')
  if (dir !== 'ltr' && dir !== 'rtl') return wrong('dir')
  if (typeof locale !== 'string' || !isLocale(locale)) return wrong('locale')
  if (!Array.isArray(neverSay) || !neverSay.every((each) => typeof each === 'string'))
    return wrong('neverSay')
  return { code, name, dir, locale, neverSay }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
