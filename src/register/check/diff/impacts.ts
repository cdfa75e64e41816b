import { level as levelOf } from '../../../domain/casework/severity.ts'
import type { ImpactLevel } from '../../../domain/diligence/level.ts'
import { ended } from '../../../domain/typed/ended.ts'
import { toFile } from '../../files/schema/case.ts'
import type { Change, ImpactSide, Side } from './change.ts'
import { changedKeys } from './entries.ts'
import { groupChanges } from './groups.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** What is different about impacts: level, status, groups, sizes and grades, and the names of whatever else changed. */
export function impactChanges(speaker: RegisterSpeaker, before: Side, after: Side): Change[] {
  const { say } = speaker
  const words = speaker.w.commands.diff
  const [was, is] = [sidesOf(before), sidesOf(after)]
  return [
    ...[...is].flatMap(([id, side]): Change[] => {
      const old = was.get(id)
      const { title } = side.impact
      if (old) return changesOf(speaker, old, side)
      const sentence = say(words.newImpact, { id, title, level: levelWords(speaker, side.level) })
      return [{ kind: 'new', id, sentence }]
    }),
    ...[...was]
      .filter(([id]) => !is.has(id) && !after.loaded.sources.has(id))
      .map(([id, { impact }]): Change => {
        const isMarked = after.assessed.levels.has(id)
        const sentence = isMarked ? words.goneImpact : words.goneUnmarked
        return { kind: 'gone', id, sentence: say(sentence, { id, title: ended(impact.title) }) }
      }),
  ]
}

function sidesOf({ assessed }: Side): ReadonlyMap<string, ImpactSide> {
  return new Map(assessed.impacts.map((each) => [each.impact.id, each]))
}

function changesOf(speaker: RegisterSpeaker, was: ImpactSide, is: ImpactSide): Change[] {
  const { say } = speaker
  const words = speaker.w.commands.diff
  const { statuses } = speaker.w.report
  const { id, title, status } = is.impact
  const keys = changedKeys(toFile(was.impact) as object, toFile(is.impact) as object, ['groups', 'status'])
  return [
    ...levelChange(speaker, was.level, is.level, { id, title }),
    ...(was.impact.status === status
      ? []
      : [
          {
            kind: 'status',
            id,
            sentence: say(words.status, {
              id,
              title,
              before: statuses[was.impact.status],
              after: statuses[status],
            }),
          } satisfies Change,
        ]),
    ...groupChanges(speaker, was, is),
    ...(keys.length === 0
      ? []
      : [
          {
            kind: 'changed',
            id,
            sentence: say(words.changed, { id, title, keys }),
            keys,
          } satisfies Change,
        ]),
  ]
}

/**
 * A level that fell did so on evidence only when lowerings in force are all that stands between it and the old one: the
 * grades themselves still reach it (domain reference 4, rule 10). Else somebody took a grade back by hand.
 */
function levelChange(
  speaker: RegisterSpeaker,
  was: ImpactLevel,
  is: ImpactLevel,
  about: { id: string; title: string },
): Change[] {
  if (was.level === is.level) return []
  const words = speaker.w.commands.diff
  const gaps = { ...about, before: levelWords(speaker, was), after: levelWords(speaker, is) }
  const change = (kind: Change['kind'], sentence: string): Change[] => [
    { kind, id: about.id, sentence: speaker.say(sentence, gaps) },
  ]
  if ((was.level ?? 0) < (is.level ?? 0)) return change('level', words.level)
  const given = Math.max(0, ...is.groups.map(({ highest }) => levelOf(highest).level ?? 0))
  return given >= (was.level ?? 0)
    ? change('lowered', words.lowered)
    : change('lowered_without_evidence', words.loweredWithoutEvidence)
}

function levelWords({ w, say }: RegisterSpeaker, { level }: ImpactLevel): string {
  const words = w.commands.diff
  return level === null ? words.unrated : say(words.atLevel, { level })
}
