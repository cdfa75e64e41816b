import type { Rater } from '../../domain/vocabulary/severity.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { RATERS } from '../../domain/vocabulary/severity.ts'
import { sayLowering } from '../check/say-lowering.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { ImpactView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import { findingLinks, type FoundLine } from './findings.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Everything about one impact: what, to whom, how severe by whose judgement, who is tied to it, its history. */
export function impactBlocks(
  speaker: RegisterSpeaker,
  view: ImpactView,
  all: readonly ImpactView[],
  found: readonly FoundLine[],
): Block[] {
  const { w, say } = speaker
  const { report, vocabulary } = w
  const words = report.impact
  const { impact, level } = view
  const mitigations = [...new Map(all.flatMap((each) => each.mitigations).map((m) => [m.id, m])).values()]
  const from = mitigations.filter((each) => each.sideEffects.includes(impact.id)).map(({ id }) => id)
  return [
    { kind: 'heading', depth: 3, id: impact.id, text: `${impact.id} ${impact.title}` },
    { kind: 'notice', tone: toneOf(view), text: levelLine(speaker, view) },
    ...(level.unknown.length > 0 && level.level !== null
      ? [quiet(say(words.provisional, { unknown: level.unknown.map((each) => w.names.judgements[each]) }))]
      : []),
    { kind: 'paragraph', text: ended(impact.statement) },
    quiet(
      say(words.line, {
        kind: vocabulary.impactKinds[impact.kind],
        status: report.statuses[impact.status],
        systems: impact.systems.length === 0 ? report.allSystems : impact.systems,
        rights: [
          ...impact.rights.map((right) => vocabulary.rights[right]),
          ...impact.otherRights.map((right) => `${right.name} (${right.source})`),
        ],
      }),
    ),
    ...(from.length > 0 ? [quiet(say(words.side, { ids: from }))] : []),
    ...precautionBlocks(speaker, view),
    ...tableOf(
      say(words.groups, { id: impact.id }),
      words.groupsHead,
      view.groups.map((each) => groupRow(speaker, each)),
    ),
    ...loweringBlocks(speaker, view),
    ...doneBlocks(speaker, view),
    ...findingLinks(speaker, found, impact.id),
    ...tableOf(
      say(words.attribution, { id: impact.id }),
      words.attributionHead,
      view.attributions.map((each) => attributionRow(speaker, each)),
    ),
    ...tableOf(
      say(words.history, { id: impact.id }),
      words.historyHead,
      impact.history.map(({ on, by, what }) => [on, by, what]),
    ),
  ]
}

function levelLine({ w, say }: RegisterSpeaker, { level }: ImpactView): string {
  const words = w.report.impact
  const rule = w.vocabulary.priorityRules[level.rule]
  return level.level === null
    ? say(words.unrated, { rule })
    : say(words.level, {
        level: level.level,
        drivers: level.drivers.map((each) => w.names.judgements[each]),
        rule,
      })
}

function toneOf({ level }: ImpactView): 'late' | 'due' | 'quiet' {
  if (level.priority === 'P1') return 'late'
  return level.priority === 'P2' ? 'due' : 'quiet'
}

function quiet(text: string): Block {
  return { kind: 'paragraph', text, quiet: true }
}

function precautionBlocks({ w, say }: RegisterSpeaker, { impact }: ImpactView): Block[] {
  const words = w.report.impact
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
function loweringBlocks(speaker: RegisterSpeaker, { impact, groups }: ImpactView): Block[] {
  const items = groups.flatMap(({ group, level }) =>
    level.lowerings.map((each) => sayLowering(speaker, each, level, group.name)),
  )
  return items.length === 0
    ? []
    : [quiet(speaker.say(speaker.w.report.impact.lowered, { id: impact.id })), { kind: 'list', items }]
}

/** What is done about it, and what was measured. */
function doneBlocks({ w }: RegisterSpeaker, { mitigations, evidence }: ImpactView): Block[] {
  const links = [...mitigations, ...evidence.map((each) => each.evidence)].map(({ id, title }) => ({
    text: `${id} ${title}`,
    to: id,
  }))
  return links.length === 0 ? [] : [{ kind: 'links', label: w.report.impact.done, links }]
}

function groupRow(speaker: RegisterSpeaker, { group, level }: ImpactView['groups'][number]): string[] {
  const { report } = speaker.w
  const { judgement } = level
  const grade = (value: number | string) => (value === 'unknown' ? report.impact.unknown : String(value))
  const views = codesOf(RATERS).flatMap((rater: Rater) => {
    const own = level.byRater[rater]
    return own === undefined ? [] : [raterLine(speaker, rater, own)]
  })
  return [
    group.name,
    level.level === null ? report.notAssessed : String(level.level),
    grade(judgement.scale),
    grade(judgement.scope),
    grade(judgement.irremediability),
    grade(judgement.likelihood),
    views.join(speaker.w.semicolon),
  ]
}

function raterLine({ w, say }: RegisterSpeaker, rater: Rater, own: Judged): string {
  const grade = (value: Judged[keyof Judged]) => (value === 'unknown' ? w.names.unknown : value)
  return say(w.report.impact.raters, {
    rater: w.vocabulary.raters[rater],
    scale: grade(own.scale),
    scope: grade(own.scope),
    irremediability: grade(own.irremediability),
  })
}

type Judged = Readonly<Record<'scale' | 'scope' | 'irremediability', number | string>>

function attributionRow({ w }: RegisterSpeaker, each: ImpactView['attributions'][number]): string[] {
  const finding =
    each.finding === 'no_adverse_impact'
      ? w.vocabulary.impactFindings.no_adverse_impact
      : w.vocabulary.findings[each.finding]
  return [each.entity, finding, each.duties.owed.map((duty) => w.vocabulary.duties[duty]).join(w.semicolon)]
}
