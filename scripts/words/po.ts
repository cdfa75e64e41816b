import gettext, { type Entry } from 'gettext-parser'
import type { LanguageFacts } from '../../src/words/language-folder.ts'
import { gapsAt } from '../../src/words/sentences.ts'
import { ENGLISH, readSentences } from './language-files.ts'
import { statesOf } from './states.ts'

/** A translated sentence as it came in a file. */
export interface Translated {
  readonly path: string
  readonly english: string
  readonly sentence: string
  /** Whoever translated it is not sure. */
  readonly isFuzzy: boolean
}

/** Everything a translator needs of a language, as gettext PO: the path is the context, stale ones are fuzzy. */
export function toPo(facts: LanguageFacts, folder?: string): Buffer {
  const own = readSentences(facts.code, folder)
  const states = statesOf(facts.code, folder)
  const plurals = new Intl.PluralRules(facts.locale).resolvedOptions().pluralCategories.join(', ')
  const entries = [...ENGLISH].map(([path, english]): readonly [string, Entry] => [
    path,
    {
      msgctxt: path,
      msgid: english,
      msgstr: [own.get(path) ?? ''],
      comments: {
        extracted: noteOn(english, plurals),
        ...(states.get(path) === 'stale' && { flag: 'fuzzy' }),
      },
    },
  ])
  return gettext.po.compile(
    {
      charset: 'utf-8',
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': '8bit',
        Language: facts.code,
      },
      translations: Object.fromEntries(entries.map(([path, entry]) => [path, { [entry.msgid]: entry }])),
    },
    { foldLength: 0 },
  )
}

function noteOn(english: string, plurals: string): string {
  const gaps = gapsAt(english) ?? []
  return [
    ...(gaps.length > 0 ? [`Keep as they are: ${gaps.map((gap) => `{${gap}}`).join(', ')}`] : []),
    ...(/, (?:plural|selectordinal),/.test(english)
      ? [`Plural forms of this language: ${plurals}. Translate what stands in the inner brackets.`]
      : []),
    ...(/, select,/.test(english) ? ['Keep the codes of the choice; translate the inner brackets.'] : []),
  ].join('\n')
}

/** What a PO file says. Throws with a sentence when it is none. */
export function fromPo(file: Buffer): Translated[] {
  const { translations } = gettext.po.parse(file, { validation: true })
  return Object.values(translations)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgid, msgstr }) => msgid !== '' && (msgstr[0] ?? '') !== '')
    .map(({ msgctxt = '', msgid, msgstr, comments }) => ({
      path: msgctxt,
      english: msgid,
      sentence: (msgstr[0] ?? '').normalize('NFC'),
      isFuzzy: /\bfuzzy\b/.test(comments?.flag ?? ''),
    }))
}
