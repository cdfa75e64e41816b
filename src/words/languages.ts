import { languagesFolder } from '../paths.ts'
import { translatable, type AllWords } from './chapters.ts'
import { ENGLISH_CODE, type LanguageFacts } from './language-folder.ts'
import { isWhole, readLanguages, type ReadLanguage } from './read-languages.ts'

/** English: the shape of all others, and the one that is always there. */
export const ENGLISH: ReadLanguage = {
  code: ENGLISH_CODE,
  name: 'English',
  dir: 'ltr',
  locale: 'en-GB',
  neverSay: [],
  words: translatable,
  missing: [],
  isDraft: false,
}

/** Every language of this installation and what is wrong with its files, read once. */
export const READ = readLanguages(languagesFolder)

const { compare } = new Intl.Collator('en')
const offered: readonly [ReadLanguage, ...ReadLanguage[]] = [
  ENGLISH,
  ...READ.languages.filter(isWhole).toSorted((a, b) => compare(a.name, b.name)),
]

/** The languages that people are offered: whole on the public side. English first, the others by name. */
export const LANGUAGES: readonly [LanguageFacts, ...LanguageFacts[]] = offered

/** The offered language of a tag such as `pt-BR` or `ar`; undefined when we do not speak it. */
export function languageTagged(tag: string): ReadLanguage | undefined {
  const wanted = tag.toLowerCase().split(/[-_]/)[0]
  return offered.find(({ code }) => code === wanted)
}

/** The words of an offered language; English for any other tag. */
export function wordsOf(tag: string): AllWords {
  return (languageTagged(tag) ?? ENGLISH).words
}

/** Which of them a house offers; all where it names none. */
export function offeredBy(house: {
  readonly languages: readonly string[] | null
}): readonly [LanguageFacts, ...LanguageFacts[]] {
  const [first, ...others] = offered.filter(({ code }) => house.languages?.includes(code) ?? true)
  return first === undefined ? offered : [first, ...others]
}

/** The code of the language in which a house speaks to whoever asked for that of a tag. */
export function spokenBy(house: { readonly languages: readonly string[] | null }, tag: string): string {
  const wanted = languageTagged(tag)?.code
  const all = offeredBy(house)
  return (all.find(({ code }) => code === wanted) ?? all[0]).code
}
