import type { ImpactView, RegisterView } from '../check/view.ts'
import type { Exporter, FieldFit } from './exported.ts'
import { fitsOf } from './losses.ts'
import { uuidOf } from './uuid.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Names our facets, so that nobody reads a judgement about people as a score of business risk. */
const SYSTEM = 'https://amends.example/ns/severity'

/**
 * OSCAL assessment results with one risk for each impact. Scale, scope and irremediability are facets under a name of
 * our own; the status is `open`, `remediating` or `closed`, never one that means that somebody accepted the harm.
 */
export const toOscal: Exporter = (speaker, view) => {
  const text = `${JSON.stringify(document(speaker, view), null, 2)}\n`
  return {
    file: 'assessment-results.oscal.json',
    text,
    fields: fitsOf(speaker, view, text, carried, changed(speaker)),
  }
}

function document({ w }: RegisterSpeaker, view: RegisterView) {
  const moment = `${view.today}T00:00:00Z`
  const { organisation } = view.register.about
  return {
    'assessment-results': {
      uuid: uuidOf(`results:${organisation}:${view.today}`),
      metadata: {
        title: `Human rights due diligence: ${organisation}`,
        'last-modified': moment,
        version: view.today,
        'oscal-version': '1.1.3',
        remarks: w.exports.noSeverityNumber,
      },
      'import-ap': { href: '#human-rights-register' },
      results: [
        {
          uuid: uuidOf(`result:${organisation}:${view.today}`),
          title: `Register of ${organisation}`,
          description: w.exports.noSeverityNumber,
          start: moment,
          'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
          ...listed('risks', view.impacts.map(risk)),
        },
      ],
    },
  }
}

function risk({ impact, level, groups, mitigations, evidence }: ImpactView) {
  return {
    uuid: uuidOf(impact.id),
    title: `${impact.id} ${impact.title}`,
    description: impact.statement,
    statement: impact.statement,
    props: [
      { name: 'impact-id', ns: SYSTEM, value: impact.id },
      { name: 'kind', ns: SYSTEM, value: impact.kind },
      ...impact.rights.map((right) => ({ name: 'right', ns: SYSTEM, value: right })),
      { name: 'level', ns: SYSTEM, value: level.level === null ? 'not-assessed' : String(level.level) },
    ],
    status: statusOf(impact.status),
    ...listed(
      'characterizations',
      groups.map(({ group, level: own }) => ({
        origin: { actors: [{ type: 'party', 'actor-uuid': uuidOf(`group:${impact.id}:${group.id}`) }] },
        facets: (['scale', 'scope', 'irremediability'] as const).map((name) => ({
          name,
          system: SYSTEM,
          value: String(own.judgement[name]),
        })),
        props: [{ name: 'affected-group', ns: SYSTEM, value: inOneLine(group.name) }],
      })),
    ),
    ...listed(
      'remediations',
      mitigations.map((each) => ({
        uuid: uuidOf(each.id),
        lifecycle: each.status === 'active' ? 'completed' : 'planned',
        title: `${each.id} ${each.title}`,
        description: each.stopCondition === '' ? each.title : `${each.title}. Stop: ${each.stopCondition}`,
        props: [{ name: 'status', ns: SYSTEM, value: each.status }],
      })),
    ),
    ...riskLog(impact, evidence),
  }
}

function riskLog(impact: ImpactView['impact'], evidence: ImpactView['evidence']) {
  const entries = [
    ...impact.history.map((entry, index) => ({
      uuid: uuidOf(`${impact.id}:history:${index}`),
      title: entry.what,
      start: `${entry.on}T00:00:00Z`,
    })),
    ...evidence.map((each) => ({
      uuid: uuidOf(`${impact.id}:${each.evidence.id}`),
      title: `${each.evidence.id}: ${each.verdict.verdict}`,
      start: `${each.evidence.collectedOn}T00:00:00Z`,
    })),
  ]
  return entries.length === 0 ? {} : { 'risk-log': { entries } }
}

/** OSCAL knows no empty lists: where there is nothing, the name is not there either. */
function listed<N extends string, T>(name: N, list: readonly T[]): Partial<Record<N, readonly T[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<N, readonly T[]>)
}

/** Values of OSCAL have no line breaks, no blanks at their ends, and are never empty. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim() || '–'
}

function statusOf(status: string): 'open' | 'remediating' | 'closed' {
  if (status === 'closed') return 'closed'
  return status === 'open' || status === 'monitoring' ? 'open' : 'remediating'
}

const carried = {
  register: { to: 'metadata.title', paths: ['organisation'] },
  impact: {
    to: 'risk',
    paths: [
      'id',
      'title',
      'kind',
      'status',
      'rights',
      'statement',
      'groups.name',
      'groups.ratings.scale',
      'groups.ratings.scope',
      'groups.ratings.irremediability',
      'history.on',
      'history.what',
    ],
  },
  mitigation: {
    to: 'risk.remediations',
    paths: ['id', 'title', 'status', 'impacts', 'stop_condition'],
  },
  evidence: { to: 'risk.risk-log', paths: ['id', 'collected_on', 'impacts'] },
} as const
function changed({ w }: RegisterSpeaker): readonly FieldFit[] {
  const { lost } = w.exports
  return [
    { field: 'impact.status', to: 'risk.status', fit: 'approximate', lost: lost.status },
    {
      field: 'impact.groups.ratings',
      to: 'risk.characterizations.facets',
      fit: 'partial',
      lost: lost.raters,
    },
    { field: 'evidence.groups', to: 'risk.risk-log', fit: 'approximate', lost: lost.verdictOnly },
  ]
}
