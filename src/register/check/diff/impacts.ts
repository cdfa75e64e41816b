import { level as levelOf } from '../../../domain/casework/severity.ts'
import { impactLevel, type ImpactLevel } from '../../../domain/diligence/level.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { diff as words } from '../../../words/en/register/commands.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { ended } from '../../../domain/typed/ended.ts'
import { say } from '../../../words/say.ts'
import { toFile } from '../../files/schema/case.ts'
import type { Change, ImpactSide } from './change.ts'
import { changedKeys } from './entries.ts'
import { groupChanges } from './groups.ts'

/** What is different about impacts: level, status, groups, sizes and grades, and the names of whatever else changed. */
export function impactChanges(before: LoadedRegister, after: LoadedRegister, today: LocalDate): Change[] {
  const [was, is] = [sidesOf(before, today), sidesOf(after, today)]
  return [
    ...[...is].flatMap(([id, side]): Change[] => {
      const old = was.get(id)
      const { title } = side.impact
      if (old) return changesOf(old, side)
      const sentence = say(words.newImpact, { id, title, level: levelWords(side.level) })
      return [{ kind: 'new', id, sentence }]
    }),
    ...[...was]
      .filter(([id]) => !is.has(id) && !after.sources.has(id))
      .map(([id, { impact }]): Change => {
        const isMarked = after.marks.some((mark) => mark.impact === id)
        const sentence = isMarked ? words.goneImpact : words.goneUnmarked
        return { kind: 'gone', id, sentence: say(sentence, { id, title: ended(impact.title) }) }
      }),
  ]
}

function sidesOf({ register, marks }: LoadedRegister, today: LocalDate): ReadonlyMap<string, ImpactSide> {
  return new Map(
    register.impacts.map((impact) => [
      impact.id,
      { impact, level: impactLevel(register, impact, marks, today) },
    ]),
  )
}

function changesOf(was: ImpactSide, is: ImpactSide): Change[] {
  const { id, title, status } = is.impact
  const keys = changedKeys(toFile(was.impact) as object, toFile(is.impact) as object, ['groups', 'status'])
  return [
    ...levelChange(was.level, is.level, { id, title }),
    ...(was.impact.status === status
      ? []
      : [
          {
            kind: 'status',
            id,
            sentence: say(words.status, { id, title, before: was.impact.status, after: status }),
          } satisfies Change,
        ]),
    ...groupChanges(was, is),
    ...(keys.length === 0
      ? []
      : [
          {
            kind: 'changed',
            id,
            sentence: say(words.changed, { id, title, keys: keys.join(', ') }),
            keys,
          } satisfies Change,
        ]),
  ]
}

/**
 * A level that fell did so on evidence only when lowerings in force are all that stands between it and the old one: the
 * grades themselves still reach it (domain reference 4, rule 10). Else somebody took a grade back by hand.
 */
function levelChange(was: ImpactLevel, is: ImpactLevel, about: { id: string; title: string }): Change[] {
  if (was.level === is.level) return []
  const gaps = { ...about, before: levelWords(was), after: levelWords(is) }
  const change = (kind: Change['kind'], sentence: string): Change[] => [
    { kind, id: about.id, sentence: say(sentence, gaps) },
  ]
  if ((was.level ?? 0) < (is.level ?? 0)) return change('level', words.level)
  const given = Math.max(0, ...is.groups.map(({ highest }) => levelOf(highest).level ?? 0))
  return given >= (was.level ?? 0)
    ? change('lowered', words.lowered)
    : change('lowered_without_evidence', words.loweredWithoutEvidence)
}

function levelWords({ level }: ImpactLevel): string {
  return level === null ? words.unrated : say(words.atLevel, { level })
}
