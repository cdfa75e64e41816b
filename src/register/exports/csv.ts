import { exportWords } from '../../words/en/register/exports.ts'
import type { RegisterView } from '../view.ts'
import type { Exported, Exporter } from './exported.ts'

const HEADER = [
  'impact',
  'title',
  'kind',
  'status',
  'systems',
  'rights',
  'statement',
  'group',
  'level',
  'drivers',
  'scale',
  'scope',
  'irremediability',
  'likelihood',
  'priority',
  'provisional',
  'attribution',
  'mitigations',
  'evidence_verdicts',
] as const

/** One row for each impact and affected group, gravest impact first. `unknown` stays `unknown`. */
export const toCsv: Exporter = (view) => ({
  file: 'register.csv',
  text: [HEADER, ...rowsOf(view)].map((row) => `${row.map(cell).join(',')}\r\n`).join(''),
  fields: fits,
})

function rowsOf(view: RegisterView): string[][] {
  return view.impacts.flatMap(({ impact, level, groups, attributions, mitigations, evidence }) => {
    const shared = (group: string, grades: readonly string[]): string[] => [
      impact.id,
      impact.title,
      impact.kind,
      impact.status,
      impact.systems.length === 0 ? exportWords.allSystems : impact.systems.join('; '),
      [...impact.rights, ...impact.otherRights.map((right) => `${right.name} (${right.source})`)].join('; '),
      impact.statement,
      group,
      ...grades,
      level.priority,
      String(level.provisional),
      attributions.map((each) => `${each.entity}: ${each.finding}`).join('; '),
      mitigations.map((each) => each.id).join('; '),
      evidence.map((each) => `${each.evidence.id}: ${each.verdict.verdict}`).join('; '),
    ]
    const none = ['not assessed', '', 'unknown', 'unknown', 'unknown', 'unknown']
    if (groups.length === 0) return [shared('', none)]
    return groups.map(({ group, level: own }) =>
      shared(group.name, [
        own.level === null ? 'not assessed' : String(own.level),
        own.drivers.join('; '),
        String(own.judgement.scale),
        String(own.judgement.scope),
        String(own.judgement.irremediability),
        String(own.judgement.likelihood),
      ]),
    )
  })
}

/** Quoted for spreadsheets; a text that a spreadsheet would run as a formula gets a quote mark in front. */
function cell(value: string): string {
  const safe = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const { lost } = exportWords
const fits: Exported['fields'] = [
  { field: 'impact', to: 'impact, title, kind, status, statement', fit: 'direct', lost: null },
  { field: 'impact.rights', to: 'rights', fit: 'direct', lost: null },
  { field: 'impact.groups', to: 'group', fit: 'partial', lost: lost.groups },
  { field: 'impact.groups.ratings', to: 'scale, scope, irremediability', fit: 'partial', lost: lost.raters },
  { field: 'impact.attribution', to: 'attribution', fit: 'partial', lost: lost.history },
  { field: 'impact.leverage', to: null, fit: 'unmapped', lost: lost.leverage },
  { field: 'impact.precaution', to: null, fit: 'unmapped', lost: lost.precaution },
  { field: 'mitigations', to: 'mitigations', fit: 'partial', lost: lost.side_effects },
  { field: 'evidence', to: 'evidence_verdicts', fit: 'partial', lost: lost.intervals },
  { field: 'engagements', to: null, fit: 'unmapped', lost: lost.engagement },
]
