import type { Rater } from '../../domain/vocabulary/severity.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { RATERS } from '../../domain/vocabulary/severity.ts'
import { reportWords } from '../../words/en/register/report.ts'
import { attribution as attributionWords } from '../../words/en/vocabulary/attribution.ts'
import { impact as impactWords } from '../../words/en/vocabulary/impact.ts'
import { severity as severityWords } from '../../words/en/vocabulary/severity.ts'
import { sayLowering } from '../evidence/say-lowering.ts'
import { ended } from '../../domain/typed/ended.ts'
import { say } from '../../words/say.ts'
import type { ImpactView } from './view.ts'
import { tableOf, type Block } from './blocks.ts'
import { rightName } from './severity-picture.ts'

const words = reportWords.impact

/** Everything about one impact: what, to whom, how severe by whose judgement, who is tied to it, its history. */
export function impactBlocks(view: ImpactView, _index: number, all: readonly ImpactView[]): Block[] {
  const { impact, level } = view
  const mitigations = [...new Map(all.flatMap((each) => each.mitigations).map((m) => [m.id, m])).values()]
  const from = mitigations.filter((each) => each.sideEffects.includes(impact.id)).map(({ id }) => id)
  return [
    { kind: 'heading', depth: 3, id: impact.id, text: `${impact.id} ${impact.title}` },
    { kind: 'notice', tone: toneOf(view), text: levelLine(view) },
    ...(level.unknown.length > 0 && level.level !== null
      ? [quiet(say(words.provisional, { unknown: level.unknown.join(', ') }))]
      : []),
    { kind: 'paragraph', text: ended(impact.statement) },
    quiet(
      say(words.line, {
        kind: impactWords.impactKinds[impact.kind],
        status: reportWords.statuses[impact.status],
        systems: impact.systems.length === 0 ? reportWords.allSystems : impact.systems.join(', '),
        rights: [
          ...impact.rights.map(rightName),
          ...impact.otherRights.map((right) => `${right.name} (${right.source})`),
        ].join(', '),
      }),
    ),
    ...(from.length > 0 ? [quiet(say(words.side, { ids: from.join(', ') }))] : []),
    ...precautionBlocks(view),
    ...tableOf(say(words.groups, { id: impact.id }), words.groupsHead, view.groups.map(groupRow)),
    ...loweringBlocks(view),
    ...tableOf(
      say(words.attribution, { id: impact.id }),
      words.attributionHead,
      view.attributions.map(attributionRow),
    ),
    ...tableOf(
      say(words.history, { id: impact.id }),
      words.historyHead,
      impact.history.map(({ on, by, what }) => [on, by, what]),
    ),
  ]
}

function levelLine({ level }: ImpactView): string {
  const rule = severityWords.priorityRules[level.rule]
  return level.level === null
    ? say(words.unrated, { rule })
    : say(words.level, { level: level.level, drivers: level.drivers.join(', '), rule })
}

function toneOf({ level }: ImpactView): 'late' | 'due' | 'quiet' {
  if (level.priority === 'P1') return 'late'
  return level.priority === 'P2' ? 'due' : 'quiet'
}

function quiet(text: string): Block {
  return { kind: 'paragraph', text, quiet: true }
}

function precautionBlocks({ impact }: ImpactView): Block[] {
  if (impact.precaution === null) return []
  const { since, releaseCondition, released } = impact.precaution
  return [
    quiet(
      released === null
        ? say(words.precaution, { since, condition: ended(releaseCondition) })
        : say(words.released, { on: released.on }),
    ),
  ]
}

/** A grade that stands lower than it was given must say by whom, why and on what evidence. */
function loweringBlocks({ impact, groups }: ImpactView): Block[] {
  const items = groups.flatMap(({ group, level }) =>
    level.lowerings.map((each) => sayLowering(each, level, group.name)),
  )
  return items.length === 0 ? [] : [quiet(say(words.lowered, { id: impact.id })), { kind: 'list', items }]
}

function groupRow({ group, level }: ImpactView['groups'][number]): string[] {
  const { judgement } = level
  const grade = (value: number | string) => (value === 'unknown' ? words.unknown : String(value))
  const views = codesOf(RATERS).flatMap((rater: Rater) => {
    const own = level.byRater[rater]
    return own === undefined ? [] : [raterLine(rater, own)]
  })
  return [
    group.name,
    level.level === null ? reportWords.notAssessed : String(level.level),
    grade(judgement.scale),
    grade(judgement.scope),
    grade(judgement.irremediability),
    grade(judgement.likelihood),
    views.join('; '),
  ]
}

function raterLine(
  rater: Rater,
  own: {
    readonly scale: number | string
    readonly scope: number | string
    readonly irremediability: number | string
  },
): string {
  return say(words.raters, {
    rater: severityWords.raters[rater],
    scale: own.scale,
    scope: own.scope,
    irremediability: own.irremediability,
  })
}

function attributionRow(each: ImpactView['attributions'][number]): string[] {
  const finding =
    each.finding === 'no_adverse_impact'
      ? impactWords.impactFindings.no_adverse_impact
      : attributionWords.findings[each.finding]
  return [each.entity, finding, each.duties.owed.map((duty) => attributionWords.duties[duty]).join('; ')]
}
