import { canonicalJson, type JsonValue } from '../../../domain/transparency/canonical-json.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { ended } from '../../../domain/typed/ended.ts'
import { KINDS } from '../../files/schema/kinds.ts'
import type { Change } from './change.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * Entries of every kind but impacts that are new, gone or changed, by the names of what changed in them, and
 * `register.yaml` itself. Impacts are compared grade by grade elsewhere.
 */
export function entryChanges(
  speaker: RegisterSpeaker,
  before: LoadedRegister,
  after: LoadedRegister,
): Change[] {
  const [was, is] = [before.fileForm.about, after.fileForm.about]
  const about = was && is ? changedKeys(was, is) : []
  return [
    ...KINDS.filter(({ kind }) => kind !== 'impact').flatMap(({ kind }) =>
      ofKind(speaker, before.fileForm[kind], after.fileForm[kind], after),
    ),
    ...(about.length > 0
      ? [changed('register', speaker.say(speaker.w.commands.diff.registerChanged, { keys: about }), about)]
      : []),
  ]
}

function ofKind(
  speaker: RegisterSpeaker,
  before: readonly Entry[],
  after: readonly Entry[],
  loaded: LoadedRegister,
): Change[] {
  const { w, say } = speaker
  const words = w.commands.diff
  const was = new Map(before.map((entry) => [idOf(entry), entry]))
  const is = new Map(after.map((entry) => [idOf(entry), entry]))
  return [
    ...[...is].flatMap(([id, entry]): Change[] => {
      const old = was.get(id)
      const gaps = { id, title: titleOf(speaker, entry) }
      if (!old) return [{ kind: 'new', id, sentence: say(words.newEntry, { id, title: ended(gaps.title) }) }]
      const keys = changedKeys(old, entry)
      return keys.length === 0 ? [] : [changed(id, say(words.changed, { ...gaps, keys }), keys)]
    }),
    ...[...was]
      .filter(([id]) => !is.has(id) && !loaded.sources.has(id))
      .map(([id, entry]): Change => ({
        kind: 'gone',
        id,
        sentence: say(words.goneEntry, { id, title: ended(titleOf(speaker, entry)) }),
      })),
  ]
}

/** Names of the keys that hold something else; an order of keys is no difference. */
export function changedKeys(before: object, after: object, without: readonly string[] = []): string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const text = (value: unknown) => canonicalJson((value ?? null) as JsonValue)
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => !without.includes(key) && text(was.get(key)) !== text(is.get(key)),
  )
}

function changed(id: string, sentence: string, keys: readonly string[]): Change {
  return { kind: 'changed', id, sentence, keys }
}

function idOf(entry: Entry): string {
  return String(entry['id'])
}

/** What an entry is called; some kinds have no title, and are known by what they are and when. */
function titleOf({ w, list }: RegisterSpeaker, entry: Entry): string {
  const named = entry['title'] ?? entry['purpose']
  if (typeof named === 'string') return named
  const nameOf = (names: Readonly<Record<string, string>>, key: string) => names[String(entry[key])]
  const said = [
    nameOf(w.names.depths, 'depth'),
    nameOf(w.names.decisions, 'decision'),
    entry['system'],
    entry['on'],
  ]
  return list(said.filter((part) => typeof part === 'string'))
}
