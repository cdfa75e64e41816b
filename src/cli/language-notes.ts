import { isPublic } from '../words/chapters.ts'
import { READ } from '../words/languages.ts'
import { isWhole } from '../words/read-languages.ts'
import { sayLanguageFault } from '../words/say-language-fault.ts'

/** What whoever runs the house should know of its languages, a line each: broken files, and languages not offered. */
export function languageNotes({ languages, faults } = READ): string[] {
  const notWhole = languages.filter((language) => !isWhole(language))
  return [
    ...faults.map(sayLanguageFault),
    ...notWhole.map(
      ({ code, name, missing }) =>
        `${name} (${code}) is offered to nobody: ${missing.filter(isPublic).length} sentences of the public pages are missing. npm run words -- status ${code} names them.`,
    ),
  ]
}
