import { isDeepStrictEqual } from 'node:util'
import type { Evidence } from '../../../domain/diligence/register.ts'
import { sayShortly } from '../../evidence/say-verdict.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'
import { briefly } from './briefly.ts'
import type { Side } from './change.ts'

/** Evidence that was added, with what it shows group by group; changed; and taken back. */
export function evidenceSince(speaker: RegisterSpeaker, was: Side, is: Side): readonly string[] {
  const { say } = speaker
  const words = speaker.w.comment
  const before = new Map(was.loaded.register.evidence.map((each) => [each.id, each]))
  const after = new Set(is.loaded.register.evidence.map(({ id }) => id))
  const line = (sentence: string, each: Evidence, shows = '') =>
    say(sentence, {
      id: each.id,
      title: briefly(each.title),
      impacts: briefly(speaker.list(each.impacts)),
      shows,
    })
  return [
    ...[...before.values()]
      .filter(({ id }) => !after.has(id) && !is.loaded.sources.has(id))
      .map((each) => line(words.evidenceGone, each)),
    ...is.loaded.register.evidence.flatMap((each) => {
      const old = before.get(each.id)
      if (old !== undefined && isDeepStrictEqual(asWritten(old), asWritten(each))) return []
      const verdict = is.assessed.verdicts.get(each)
      const shows =
        each.groups.length === 0 || !verdict
          ? words.inWords
          : sayShortly(speaker, verdict).join(speaker.w.semicolon)
      return [line(old === undefined ? words.evidenceNew : words.evidenceChanged, each, shows)]
    }),
  ]
}

/** The day since which its answers are known comes from other evidence too, and nobody changed it here. */
function asWritten({ knownSince: _knownSince, ...written }: Evidence) {
  return written
}
