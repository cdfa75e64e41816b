import type { LanguageFault } from './language-folder.ts'

// Read by people who run the house, in its log, by `npm run words` and by the register: English only, like all commands.

/** What each fact of `language.json` may be. */
const FACTS: Readonly<Record<string, string>> = {
  code: 'the name of its folder, such as "sw"',
  name: 'what its speakers call it, such as "Kiswahili"',
  dir: '"ltr" or "rtl"',
  locale: 'a tag that dates are written by, such as "sw" or "ar-u-nu-latn"',
  neverSay: 'a list of phrases, or left out',
}

const EXAMPLE = '{ "code": "sw", "name": "Kiswahili", "dir": "ltr", "locale": "sw" }'

const SAYS: Readonly<Record<LanguageFault['problem'], (path: string) => string>> = {
  no_folder: () =>
    'is not there, so that English is all that is spoken. Put the folder beside the program again.',
  no_facts: () => `is missing, so that this language is not spoken. Write it, such as ${EXAMPLE}.`,
  wrong_fact: (path) =>
    `is not right, so that this language is not spoken. It may be ${FACTS[path] ?? 'as in another language'}.`,
  not_json: () => 'is no JSON, so that English stands in its place. Correct it, or take it out.',
  not_text: () =>
    'is no text, so that English stands in its place. Write the sentence there, or take it out.',
  not_sayable: () =>
    'cannot be said, so that English stands in its place. Close every bracket, and leave the gaps that the English sentence leaves.',
  is_english: () =>
    'is not read: English stands in the program. Take the folder out, or give it the code of its language.',
}

/** One line: which file, which place in it, what follows, and what to do. */
export function sayLanguageFault({ file, path = '', problem }: LanguageFault): string {
  const named = problem === 'not_json' ? path : `"${path}"`
  const place = path === '' ? '' : `, ${named},`
  return `languages/${file}${place} ${SAYS[problem](path)}`
}
