import type { LanguageFacts } from '../../src/words/language-folder.ts'
import { faultIn } from './fault-in.ts'
import { ENGLISH, readSentences, writeSentences } from './language-files.ts'
import { note, noteRead } from './states.ts'
import type { Translated } from './po.ts'

export interface TakenIn {
  /** How many sentences are other than before. */
  readonly changed: number
  /** How many are marked as read. */
  readonly read: number
  readonly refused: readonly { readonly path: string; readonly why: string }[]
}

/**
 * Takes translated sentences into the files of a language: those that can be said. With a name, all that were taken and
 * that are not fuzzy are marked as read by them.
 */
export function takeIn(
  facts: LanguageFacts,
  translated: readonly Translated[],
  by: { readonly name: string; readonly day: string } | null,
  folder?: string,
): TakenIn {
  const checked = translated
    .filter(({ isFuzzy }) => !isFuzzy)
    .map((each) => ({ ...each, why: whyNot(each, facts.neverSay) }))
  const taken = checked.filter(({ why }) => why === null)
  const before = readSentences(facts.code, folder)
  const changed = taken.filter(({ path, sentence }) => before.get(path) !== sentence)
  const after = new Map([...before, ...changed.map(({ path, sentence }) => [path, sentence] as const)])
  const paths = taken.map(({ path }) => path)
  writeSentences(facts.code, after, folder)
  note(facts.code, paths, folder)
  if (by !== null) noteRead(facts.code, paths, by, folder)
  return {
    changed: changed.length,
    read: by === null ? 0 : paths.length,
    refused: checked.flatMap(({ path, why }) => (why === null ? [] : [{ path, why }])),
  }
}

function whyNot({ path, english, sentence }: Translated, neverSay: readonly string[]): string | null {
  const now = ENGLISH.get(path)
  if (now !== undefined && now !== english)
    return 'its English was changed since the file was exported; export it again'
  return faultIn(path, sentence, neverSay)
}
