import { concernsSystem } from '../../domain/diligence/concerns.ts'
import type { AffectedGroup, System } from '../../domain/diligence/register.ts'
import { exportWords } from '../../words/en/register/exports.ts'
import { ended } from '../../domain/typed/ended.ts'
import { say } from '../../words/say.ts'
import { escapeMarkdown } from '../report/escape.ts'
import type { ImpactView, RegisterView } from '../report/view.ts'
import type { Exporter, FieldFit } from './exported.ts'
import { fitsOf } from './losses.ts'

const words = exportWords.aiAct

/**
 * The six points (a) to (f) of Article 27(1) of the EU AI Act for each system, as Markdown; what only people know is
 * asked.
 */
export const toAiAct27: Exporter = (view) => {
  const text = [
    `# ${words.title}`,
    words.note,
    exportWords.noSeverityNumber,
    ...view.register.about.systems.flatMap((system) => sections(view, system)),
    '',
  ].join('\n\n')
  return {
    file: 'fundamental-rights-impact-assessment.md',
    text,
    fields: fitsOf(view, text, carried, changed),
  }
}

function sections(view: RegisterView, system: System): string[] {
  const impacts = view.impacts.filter(({ impact }) => concernsSystem(impact.systems, system.id))
  const { sections: title } = words
  return [
    `## ${escapeMarkdown(say(words.system, { name: system.name }))}`,
    `### ${title.a}`,
    say(words.fillIn, { what: words.ask.a }),
    `### ${title.b}`,
    say(system.launched === null ? words.notLaunched : words.launched, {
      date: system.launched ?? '',
      markets: listed(system.markets),
      languages: listed(system.languages),
    }),
    say(words.fillIn, { what: words.ask.b }),
    `### ${title.c}`,
    bullets(groupsOf(impacts)),
    `### ${title.d}`,
    bullets(impacts.map(riskOf)),
    `### ${title.e}`,
    bullets(oversightOf(impacts)),
    say(words.fillIn, { what: words.ask.e }),
    `### ${title.f}`,
    bullets(measuresOf(impacts)),
    complaintsOf(impacts),
  ]
}

function groupsOf(impacts: readonly ImpactView[]): string[] {
  const lines = impacts
    .flatMap(({ impact }) => impact.groups)
    .map((group) =>
      say(words.group, {
        name: group.name,
        size: sizeOf(group),
        why: group.heightenedRisk === null ? '' : say(words.why, { why: group.heightenedRisk }),
      }),
    )
  return [...new Set(lines)]
}

/** A number that somebody counted is never called an estimate, nor the other way round. */
function sizeOf({ known, estimated }: AffectedGroup): string {
  if (known !== null && estimated !== null) return say(words.sizeBoth, { known, estimated: estimated.count })
  if (known !== null) return say(words.sizeKnown, { count: known })
  return estimated === null ? '' : say(words.sizeEstimated, { count: estimated.count })
}

function riskOf({ impact, level }: ImpactView): string {
  const gaps = { id: impact.id, title: impact.title, statement: ended(impact.statement) }
  return level.level === null
    ? say(words.riskUnrated, gaps)
    : say(words.risk, { ...gaps, level: level.level, drivers: level.drivers.join(', ') })
}

/** Human oversight stands in the register as mitigation M16 of the catalogue. */
function oversightOf(impacts: readonly ImpactView[]): string[] {
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

function measuresOf(impacts: readonly ImpactView[]): string[] {
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

function complaintsOf(impacts: readonly ImpactView[]): string {
  const grievances = impacts.flatMap(({ impact }) => impact.grievances)
  return say(words.complaints, {
    count: grievances.length,
    upheld: grievances.filter((each) => each.upheld).length,
  })
}

function unique(impacts: readonly ImpactView[]) {
  return [...new Map(impacts.flatMap((each) => each.mitigations).map((each) => [each.id, each])).values()]
}

function bullets(lines: readonly string[]): string {
  return lines.length === 0 ? words.none : lines.map((line) => `- ${escapeMarkdown(ended(line))}`).join('\n')
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? words.notSaid : escapeMarkdown(values.join(', '))
}

const { lost } = exportWords
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
const changed: readonly FieldFit[] = [
  { field: 'impact.groups.ratings', to: '(d)', fit: 'approximate', lost: lost.levelOnly },
  { field: 'impact.grievances', to: '(f)', fit: 'approximate', lost: lost.grievances },
]
