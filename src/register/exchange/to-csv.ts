import type { RegisterView } from '../check/view.ts'
import type { Exporter, FieldFit } from './exported.ts'
import { fitsOf } from './losses.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** The columns, by which an import knows a table of our own. */
export const CSV_HEADER = [
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

/** By it spreadsheets know that letters are in UTF-8; without it they show "Über" as something else. */
const MARK = '\ufeff'

/**
 * One row for each impact and affected group below the names of the columns, gravest impact first. `unknown` stays
 * `unknown`; a text that a spreadsheet would run as a formula gets a quote mark in front.
 */
export function tableOf(speaker: RegisterSpeaker, view: RegisterView): readonly (readonly string[])[] {
  return [CSV_HEADER, ...rowsOf(speaker, view).map((row) => row.map(harmless))]
}

/** The table for spreadsheets, as separated values. */
export const toCsv: Exporter = (speaker, view) => {
  const lines = tableOf(speaker, view).map((row) => `${row.map(quoted).join(',')}\r\n`)
  const text = MARK + lines.join('')
  return { file: 'register.csv', text, fields: fitsOf(speaker, view, text, carried, changed(speaker)) }
}

function rowsOf({ w }: RegisterSpeaker, view: RegisterView): string[][] {
  return view.impacts.flatMap(({ impact, level, groups, attributions, mitigations, evidence }) => {
    const shared = (group: string, grades: readonly string[]): string[] => [
      impact.id,
      impact.title,
      impact.kind,
      impact.status,
      impact.systems.length === 0 ? w.exports.allSystems : impact.systems.join('; '),
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

function harmless(value: string): string {
  return /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u.test(value) ? `'${value}` : value
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

const carried = {
  impact: {
    to: 'impact, title, kind, status, systems, rights, statement, group, scale, scope, irremediability, likelihood',
    paths: [
      'id',
      'title',
      'kind',
      'status',
      'systems',
      'rights',
      'other_rights.name',
      'other_rights.source',
      'statement',
      'groups.name',
      'groups.ratings.scale',
      'groups.ratings.scope',
      'groups.ratings.irremediability',
      'groups.ratings.likelihood',
      'attribution.entity',
    ],
  },
  mitigation: { to: 'mitigations', paths: ['id', 'impacts'] },
  evidence: { to: 'evidence_verdicts', paths: ['id', 'impacts'] },
} as const
function changed({ w }: RegisterSpeaker): readonly FieldFit[] {
  const { lost } = w.exports
  return [
    { field: 'impact.groups', to: 'group', fit: 'approximate', lost: lost.groups },
    {
      field: 'impact.groups.ratings',
      to: 'scale, scope, irremediability',
      fit: 'partial',
      lost: lost.raters,
    },
    { field: 'impact.attribution', to: 'attribution', fit: 'approximate', lost: lost.attributionToday },
    { field: 'evidence.groups', to: 'evidence_verdicts', fit: 'approximate', lost: lost.verdictOnly },
  ]
}
