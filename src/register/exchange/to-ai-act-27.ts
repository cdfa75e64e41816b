import { concernsSystem } from '../../domain/diligence/concerns.ts'
import type { AffectedGroup, System } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import { escapeMarkdown } from '../escape.ts'
import type { ImpactView, RegisterView } from '../check/view.ts'
import type { Exporter, FieldFit } from './exported.ts'
import { fitsOf } from './losses.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/**
 * The six points (a) to (f) of Article 27(1) of the EU AI Act for each system, as Markdown; what only people know is
 * asked.
 */
export const toAiAct27: Exporter = (speaker, view) => {
  const { aiAct: words, noSeverityNumber } = speaker.w.exports
  const text = [
    `# ${words.title}`,
    words.note,
    noSeverityNumber,
    ...view.register.about.systems.flatMap((system) => sections(speaker, view, system)),
    '',
  ].join('\n\n')
  return {
    file: 'fundamental-rights-impact-assessment.md',
    text,
    fields: fitsOf(speaker, view, text, carried, changed(speaker)),
  }
}

function sections(speaker: RegisterSpeaker, view: RegisterView, system: System): string[] {
  const impacts = view.impacts.filter(({ impact }) => concernsSystem(impact.systems, system.id))
  const { say } = speaker
  const words = speaker.w.exports.aiAct
  const { sections: title } = words
  return [
    `## ${escapeMarkdown(say(words.system, { name: system.name }))}`,
    `### ${title.a}`,
    say(words.fillIn, { what: words.ask.a }),
    `### ${title.b}`,
    say(system.launched === null ? words.notLaunched : words.launched, {
      date: system.launched ?? '',
      markets: listed(speaker, system.markets),
      languages: listed(speaker, system.languages),
    }),
    say(words.fillIn, { what: words.ask.b }),
    `### ${title.c}`,
    bullets(speaker, groupsOf(speaker, impacts)),
    `### ${title.d}`,
    bullets(
      speaker,
      impacts.map((each) => riskOf(speaker, each)),
    ),
    `### ${title.e}`,
    bullets(speaker, oversightOf(speaker, impacts)),
    say(words.fillIn, { what: words.ask.e }),
    `### ${title.f}`,
    bullets(speaker, measuresOf(speaker, impacts)),
    complaintsOf(speaker, impacts),
  ]
}

function groupsOf(speaker: RegisterSpeaker, impacts: readonly ImpactView[]): string[] {
  const { say } = speaker
  const words = speaker.w.exports.aiAct
  const lines = impacts
    .flatMap(({ impact }) => impact.groups)
    .map((group) =>
      say(words.group, {
        name: group.name,
        size: sizeOf(speaker, group),
        why: group.heightenedRisk === null ? '' : say(words.why, { why: group.heightenedRisk }),
      }),
    )
  return [...new Set(lines)]
}

/** A number that somebody counted is never called an estimate, nor the other way round. */
function sizeOf({ w, say }: RegisterSpeaker, { known, estimated }: AffectedGroup): string {
  const words = w.exports.aiAct
  if (known !== null && estimated !== null) return say(words.sizeBoth, { known, estimated: estimated.count })
  if (known !== null) return say(words.sizeKnown, { count: known })
  return estimated === null ? '' : say(words.sizeEstimated, { count: estimated.count })
}

function riskOf({ w, say }: RegisterSpeaker, { impact, level }: ImpactView): string {
  const words = w.exports.aiAct
  const gaps = { id: impact.id, title: impact.title, statement: ended(impact.statement) }
  return level.level === null
    ? say(words.riskUnrated, gaps)
    : say(words.risk, { ...gaps, level: level.level, drivers: level.drivers })
}

/** Human oversight stands in the register as mitigation M16 of the catalogue. */
function oversightOf({ w, say }: RegisterSpeaker, impacts: readonly ImpactView[]): string[] {
  const words = w.exports.aiAct
  return unique(impacts)
    .filter((each) => each.catalogue === 'M16')
    .map((each) =>
      say(words.oversight, {
        id: each.id,
        title: each.title,
        status: each.status,
        owner: each.owner,
        date: each.checkOn,
      }),
    )
}

function measuresOf({ w, say }: RegisterSpeaker, impacts: readonly ImpactView[]): string[] {
  const words = w.exports.aiAct
  return unique(impacts).map((each) =>
    say(words.measure, {
      id: each.id,
      title: each.title,
      aim: each.aim,
      status: each.status,
      owner: each.owner,
      date: each.checkOn,
      stop: each.stopCondition === '' ? '' : say(words.stop, { stop: each.stopCondition }),
    }),
  )
}

function complaintsOf({ w, say }: RegisterSpeaker, impacts: readonly ImpactView[]): string {
  const words = w.exports.aiAct
  const grievances = impacts.flatMap(({ impact }) => impact.grievances)
  return say(words.complaints, {
    count: grievances.length,
    upheld: grievances.filter((each) => each.upheld).length,
  })
}

function unique(impacts: readonly ImpactView[]) {
  return [...new Map(impacts.flatMap((each) => each.mitigations).map((each) => [each.id, each])).values()]
}

function bullets({ w }: RegisterSpeaker, lines: readonly string[]): string {
  return lines.length === 0
    ? w.exports.aiAct.none
    : lines.map((line) => `- ${escapeMarkdown(ended(line))}`).join('\n')
}

function listed({ w, list }: RegisterSpeaker, values: readonly string[]): string {
  return values.length === 0 ? w.exports.aiAct.notSaid : escapeMarkdown(list(values))
}

const carried = {
  register: {
    to: '(b)',
    paths: ['systems.name', 'systems.launched', 'systems.markets', 'systems.languages'],
  },
  impact: {
    to: '(c), (d), (f)',
    paths: [
      'id',
      'title',
      'systems',
      'statement',
      'groups.name',
      'groups.known',
      'groups.estimated.count',
      'groups.heightened_risk',
      'grievances.upheld',
    ],
  },
  mitigation: {
    to: '(e), (f)',
    paths: ['id', 'title', 'aim', 'status', 'owner', 'check_on', 'stop_condition'],
  },
} as const
function changed({ w }: RegisterSpeaker): readonly FieldFit[] {
  const { lost } = w.exports
  return [
    { field: 'impact.groups.ratings', to: '(d)', fit: 'approximate', lost: lost.levelOnly },
    { field: 'impact.grievances', to: '(f)', fit: 'approximate', lost: lost.grievances },
  ]
}
