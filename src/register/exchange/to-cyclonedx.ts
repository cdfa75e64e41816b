import { concernsSystem } from '../../domain/diligence/concerns.ts'
import type { System } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { EvidenceView, ImpactView, RegisterView } from '../check/view.ts'
import type { Exporter, FieldFit } from './exported.ts'
import { fitsOf } from './losses.ts'
import { uuidOf } from './uuid.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/**
 * The considerations of a CycloneDX 1.7 model card for each system: rates per group with their intervals, and the harm
 * to each group with its mitigations. `benefits` stays empty: a benefit is never set against a harm.
 */
export const toCycloneDx: Exporter = (speaker, view) => {
  const text = `${JSON.stringify(document(view), null, 2)}\n`
  return { file: 'model-card.cdx.json', text, fields: fitsOf(speaker, view, text, carried, changed(speaker)) }
}

function document(view: RegisterView) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.7',
    serialNumber: `urn:uuid:${uuidOf(`bom:${view.register.about.organisation}:${view.today}`)}`,
    version: 1,
    metadata: { timestamp: `${view.today}T00:00:00Z` },
    components: view.register.about.systems.map((system) => component(view, system)),
  }
}

function component(view: RegisterView, system: System) {
  const impacts = view.impacts.filter(({ impact }) => concernsSystem(impact.systems, system.id))
  const evidence = new Map(impacts.flatMap((each) => each.evidence).map((each) => [each.evidence.id, each]))
  return {
    type: 'machine-learning-model',
    'bom-ref': system.id,
    name: system.name,
    modelCard: {
      quantitativeAnalysis: { performanceMetrics: [...evidence.values()].flatMap(metrics) },
      considerations: {
        ethicalConsiderations: impacts.map(({ impact, mitigations }) => ({
          name: `${impact.id} ${impact.title}: ${impact.statement}`,
          mitigationStrategy: mitigations
            .map((each) => `${each.id} ${each.title} (${each.status})`)
            .join('; '),
        })),
        fairnessAssessments: impacts.flatMap(assessments),
      },
    },
    properties: impacts.map(({ impact, level }) => ({
      name: `amends:${impact.id}:level`,
      value: level.level === null ? 'not assessed' : `${level.level} (${level.drivers.join(', ')})`,
    })),
  }
}

function metrics({ evidence, verdict }: EvidenceView) {
  return verdict.groups.flatMap((group) =>
    group.after === null || group.after.rate === null
      ? []
      : [
          {
            type: `${evidence.measure} rate (${evidence.id}, n=${group.after.of}, missing=${group.after.missing})`,
            value: group.after.rate.toFixed(4),
            slice: `${evidence.splitBy ?? 'all'}=${group.key}`,
            confidenceInterval: {
              lowerBound: group.after.interval.low.toFixed(4),
              upperBound: group.after.interval.high.toFixed(4),
            },
          },
        ],
  )
}

function assessments({ impact, groups, mitigations }: ImpactView) {
  return groups.map(({ group, level }) => ({
    groupAtRisk: group.name,
    benefits: '',
    harms: `${impact.id} ${ended(impact.statement)} (scale ${level.judgement.scale}, scope ${level.judgement.scope}, irremediability ${level.judgement.irremediability})`,
    mitigationStrategy: mitigations.map((each) => `${each.id} ${each.title} (${each.status})`).join('; '),
  }))
}

const carried = {
  register: { to: 'components', paths: ['systems.id', 'systems.name'] },
  impact: {
    to: 'considerations.ethicalConsiderations, fairnessAssessments',
    paths: [
      'id',
      'title',
      'systems',
      'statement',
      'groups.name',
      'groups.ratings.scale',
      'groups.ratings.scope',
      'groups.ratings.irremediability',
    ],
  },
  mitigation: { to: 'mitigationStrategy', paths: ['id', 'title', 'status', 'impacts'] },
  evidence: {
    to: 'quantitativeAnalysis.performanceMetrics',
    paths: [
      'id',
      'measure',
      'split_by',
      'groups.key',
      'groups.after.harmful',
      'groups.after.of',
      'groups.after.missing',
    ],
  },
} as const
function changed({ w }: RegisterSpeaker): readonly FieldFit[] {
  const { lost } = w.exports
  return [
    {
      field: 'impact.groups.ratings',
      to: 'considerations.fairnessAssessments.harms',
      fit: 'approximate',
      lost: lost.raters,
    },
    { field: 'impact.benefits', to: null, fit: 'unmapped', lost: lost.benefits },
    {
      field: 'evidence.groups.before',
      to: 'quantitativeAnalysis.performanceMetrics',
      fit: 'partial',
      lost: lost.newestRate,
    },
  ]
}
