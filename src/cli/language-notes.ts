import { isPublic } from '../words/chapters.ts'
import { READ } from '../words/languages.ts'
import { isWhole, type ReadLanguage } from '../words/read-languages.ts'
import { sayLanguageFault } from '../words/say-language-fault.ts'

/** Most sentences that are named in a line. */
const MOST = 3

/** What whoever runs the house should know of its languages, a line each: broken files, and languages not offered. */
export function languageNotes({ languages, faults } = READ): string[] {
  const notWhole = languages.filter((language) => !isWhole(language))
  return [...faults.map(sayLanguageFault), ...notWhole.map(notOffered)]
}

function notOffered({ code, name, missing }: ReadLanguage): string {
  const paths = missing.filter(isPublic)
  const which = paths.slice(0, MOST).join(', ') + (paths.length > MOST ? ' …' : '')
  const are = paths.length === 1 ? 'sentence of the public pages is' : 'sentences of the public pages are'
  return `${name} (${code}) is offered to nobody: ${String(paths.length)} ${are} missing: ${which}. They belong in languages/${code}/, in the file by the first word of each name.`
}
