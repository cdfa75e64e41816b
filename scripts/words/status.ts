import { languagesFolder } from '../../src/paths.ts'
import { CHAPTERS, isPublic } from '../../src/words/chapters.ts'
import { sayLanguageFault } from '../../src/words/say-language-fault.ts'
import { isWhole, readLanguages, type ReadLanguage } from '../../src/words/read-languages.ts'
import { faultIn } from './fault-in.ts'
import { readSentences } from './language-files.ts'
import { statesOf, type State } from './states.ts'

/** Most sentences of one kind that are named. */
const MOST = 30

/** How far each language is, or one of them with the sentences that wait. */
export function status(only: string | undefined, folder = languagesFolder): string {
  const { languages, faults } = readLanguages(folder)
  const isSound = (code: string) =>
    !faults.some(({ file, problem }) => file.startsWith(`${code}/`) && problem !== 'not_sayable')
  const told = languages.filter(({ code }) => (only === undefined || code === only) && isSound(code))
  return [
    ...faults.map(sayLanguageFault),
    ...told.map((language) => [table(language, folder), only && waiting(language, folder)].join('\n')),
    ...(told.length === 0 ? [`There is no language ${only ?? ''} with readable files.`] : []),
  ].join('\n\n')
}

function table(language: ReadLanguage, folder: string): string {
  const states = [...statesOf(language.code, folder)]
  const rows = CHAPTERS.map((chapter) => {
    const own = states.filter(([path]) => path.startsWith(`${chapter}.`)).map(([, state]) => state)
    const count = (...which: readonly State[]) => own.filter((state) => which.includes(state)).length
    return [
      chapter,
      isPublic(chapter) ? 'public' : 'desk',
      own.length,
      own.length - count('missing'),
      count('stale'),
      count('read'),
    ]
  })
  const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0)
  const lines = [
    ['chapter', 'for', 'sentences', 'translated', 'stale', 'read'],
    ...rows,
    ['all', '', sum(2), sum(3), sum(4), sum(5)],
  ].map((row) => row.map((cell, n) => (n < 2 ? String(cell).padEnd(11) : String(cell).padStart(11))).join(''))
  const offered = isWhole(language)
    ? 'offered'
    : `not offered: ${language.missing.filter(isPublic).length} sentences of the public side are missing or cannot be said`
  const unread = sum(2) - sum(5)
  const draft =
    unread === 0 ? 'every sentence was read' : `a draft: nobody has read ${unread} of its sentences`
  return [`${language.name} (${language.code}): ${offered}; ${draft}`, ...lines].join('\n')
}

/** What somebody can do next. */
function waiting({ code, neverSay }: ReadLanguage, folder: string): string {
  const states = [...statesOf(code, folder)]
  const are = (state: State) => states.filter(([, each]) => each === state).map(([path]) => path)
  const wrong = [...readSentences(code, folder)].flatMap(([path, sentence]) => {
    const fault = faultIn(path, sentence, neverSay)
    return fault === null ? [] : [`${path}: ${fault}`]
  })
  return [
    ...named('Cannot be said as they are', wrong),
    ...named(
      'Missing, public side first',
      [...are('missing')].sort((a, b) => +isPublic(b) - +isPublic(a)),
    ),
    ...named('Stale: their English was changed', are('stale')),
    ...named(`Changed, and not noted yet (npm run words -- note ${code})`, are('unnoted')),
  ].join('\n')
}

function named(title: string, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return []
  const more = paths.length > MOST ? [`  … and ${paths.length - MOST} more`] : []
  return ['', `${title}: ${paths.length}`, ...paths.slice(0, MOST).map((path) => `  ${path}`), ...more]
}
