import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Also part of the register's one file: nothing here may know the words of pages.

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

/** Why a file of a language, or a place in it, cannot be used. */
export interface LanguageFault {
  /** From the folder of languages on, such as `ar/portal.json`. */
  readonly file: string
  readonly problem:
    'no_facts' | 'wrong_fact' | 'not_json' | 'not_text' | 'not_sayable' | 'no_folder' | 'is_english'
  /** The place in the file: keys joined by dots; line and column of what is no JSON, where they are known. */
  readonly path?: string
}

/** Names of folders that are languages: what else lies there is not looked at. */
const CODE = /^[a-z]{2,3}$/

/** English is in the program; a folder of it is no second one. */
export const ENGLISH_CODE = 'en'

/** Codes of the folders in `folder` that are languages, in their order; none where there is no such folder. */
export function languageFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && CODE.test(entry.name))
    .map(({ name }) => name)
    .sort()
}

/** What stands in a file of a language, or why that cannot be read. */
export interface ReadJson {
  /** Undefined where there is no such file, or nothing that can be read. */
  readonly value: unknown
  readonly fault: LanguageFault | null
}

/** Reads `ar/portal.json` in the folder of languages; a byte order mark, as editors write it, is no fault. */
export function readJson(folder: string, file: string): ReadJson {
  const path = join(folder, file)
  if (!existsSync(path)) return { value: undefined, fault: null }
  try {
    return { value: parseJson(readFileSync(path, 'utf8')), fault: null }
  } catch (error) {
    const [, place] = /\((line \d+ column \d+)\)/.exec(String(error)) ?? []
    return { value: undefined, fault: { file, problem: 'not_json', ...(place && { path: place }) } }
  }
}

/** JSON with or without a byte order mark in front. Throws what `JSON.parse` throws. */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(/^\ufeff/, ''))
}

/** What a language is, by the `language.json` of its folder; a fault without which it is none. */
export function readFacts(folder: string, code: string): LanguageFacts | LanguageFault {
  const file = `${code}/language.json`
  const { value: facts, fault } = readJson(folder, file)
  if (fault !== null) return fault
  if (facts === undefined) return { file, problem: 'no_facts' }
  if (!isGroup(facts)) return { file, problem: 'not_json' }
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

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
