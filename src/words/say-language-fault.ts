import type { LanguageFault } from './read-languages.ts'

// Read by people who run the house, in its log and by `npm run words`: English only, like all commands.

const SAYS: Readonly<Record<LanguageFault['problem'], string>> = {
  no_folder: 'is not there, so that English is all that is spoken. Put the folder beside the program again.',
  no_facts: 'is missing, so that this language is not spoken. Write it as docs/translations.md says.',
  wrong_fact: 'is not as docs/translations.md says, so that this language is not spoken. Correct it.',
  not_json: 'is no JSON, so that English stands in its place. Correct it, or take it out.',
  not_text: 'is no text, so that English stands in its place. Write the sentence there, or take it out.',
}

/** One line: which file, which place in it, what follows, and what to do. */
export function sayLanguageFault({ file, path, problem }: LanguageFault): string {
  const place = path === undefined || path === '' ? '' : `, "${path}",`
  return `languages/${file}${place} ${SAYS[problem]}`
}
