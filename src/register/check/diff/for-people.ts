import { level as levelOf } from '../../../domain/casework/severity.ts'
import type { GroupLevel } from '../../../domain/diligence/level.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'
import { briefly } from './briefly.ts'
import type { ImpactSide, Side } from './change.ts'

/** What changed for each group of people: whose level rose first, then who is new, who is gone, and whose fell. */
export function forPeople(speaker: RegisterSpeaker, was: Side, is: Side): readonly string[] {
  const before = new Map(was.assessed.impacts.map((each) => [each.id, each]))
  const after = new Map(is.assessed.impacts.map((each) => [each.id, each]))
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  return ids
    .flatMap((id) => groupsOf(speaker, before.get(id) ?? null, after.get(id) ?? null, is))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line)
}

interface Told {
  readonly line: string
  /** Rose 0, new 1, gone 2, fell 3. */
  readonly rank: number
}

function groupsOf(
  speaker: RegisterSpeaker,
  was: ImpactSide | null,
  is: ImpactSide | null,
  now: Side,
): Told[] {
  const impact = is?.impact ?? was?.impact
  if (!impact) return []
  const [before, after] = [was, is].map(
    (side) => new Map(side?.level.groups.map((each) => [each.group, each])),
  )
  if (is === null && now.loaded.sources.has(impact.id)) return []
  return [...new Set([...(after?.keys() ?? []), ...(before?.keys() ?? [])])].flatMap((group) => {
    const [old, next] = [before?.get(group) ?? null, after?.get(group) ?? null]
    const about = {
      group: briefly(next?.name ?? old?.name ?? group),
      id: impact.id,
      title: briefly(impact.title),
    }
    return toldOf(speaker, old, next, about)
  })
}

function toldOf(
  speaker: RegisterSpeaker,
  was: GroupLevel | null,
  is: GroupLevel | null,
  about: Readonly<Record<'group' | 'id' | 'title', string>>,
): Told[] {
  const { say } = speaker
  const words = speaker.w.comment
  const told = (sentence: string, rank: number, more: Readonly<Record<string, string>> = {}): Told[] => [
    {
      rank,
      line: say(sentence, { ...about, before: atLevel(speaker, was), after: atLevel(speaker, is), ...more }),
    },
  ]
  if (is === null || (was?.name !== null && was !== null && is.name === null)) return told(words.gone, 2)
  if (was === null) return told(words.new, 1)
  if (was.level === is.level) return []
  if ((is.level ?? 0) > (was.level ?? 0)) return told(words.rose, 0)
  const evidence = is.lowerings.filter(({ not }) => not === null).flatMap(({ lowering }) => lowering.evidence)
  const isShown = evidence.length > 0 && (levelOf(is.highest).level ?? 0) >= (was.level ?? 0)
  return isShown
    ? told(words.fell, 3, { evidence: briefly(speaker.list([...new Set(evidence)])) })
    : told(words.fellWithout, 0)
}

function atLevel({ w, say }: RegisterSpeaker, group: GroupLevel | null): string {
  const level = group?.level ?? null
  return level === null ? w.commands.diff.unrated : say(w.commands.diff.atLevel, { level })
}
