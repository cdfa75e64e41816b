import type {
  Assessment,
  Counterbalance,
  Engagement,
  Mitigation,
  Register,
  ReleaseDecision,
  System,
} from '../../src/domain/diligence/register.ts'
import {
  engagement,
  FREE,
  full,
  light,
  option,
  release,
  result,
  sound,
  system,
  worksheet,
} from './diligence-parts.ts'
import { evidence, group, impact, NOTHING_WATCHED, rating } from './registers.ts'

/** What a register is made of, without whose it is. */
export type OtherParts = Partial<Omit<Register, 'about'>>

const severe = impact('IMP-0001', [group('sw', [rating([4, 2, 2])])])
const small = impact('IMP-0002', [group('en', [rating([2, 2, 2])])])
const kinds = ['policy', 'process', 'transparency_communication', 'collaborative'] as const
const five: readonly Mitigation[] = [
  sound(),
  ...kinds.map((category, index) => sound({ id: `MIT-000${String(index + 2)}`, category })),
]
/** A register in order: nothing for anybody to do. */
export const IN_ORDER: OtherParts = {
  impacts: [severe, small],
  mitigations: five,
  evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] })],
  assessments: [full()],
  engagements: [engagement()],
  counterbalances: [worksheet()],
  releases: [release()],
}

export const mit = (extra: Partial<Mitigation>): OtherParts => ({
  mitigations: [sound(extra), ...five.slice(1)],
})
export const as = (assessment: Assessment): OtherParts => ({ assessments: [full(), assessment] })
export const cb = (extra: Partial<Counterbalance>): OtherParts => ({ counterbalances: [worksheet(extra)] })
const decide = (extra: object) => cb({ decision: { ...worksheet().decision!, ...extra } })
export const rel = (extra: Partial<ReleaseDecision>): OtherParts => ({ releases: [release(extra)] })
export const eng = (extra: Partial<Engagement>): OtherParts => ({
  engagements: [engagement(), engagement({ id: 'ENG-0002', ...extra })],
})
export const [condition] = release().conditions
const graded = (grade: 'unknown' | null) =>
  light({ answers: light().answers.map((each) => ({ ...each, grade })) })
const nobody = { question: 'why_nobody_took_part', answer: 'Nobody we asked wanted to speak.', grade: null }
const bad = option('facts', { tests: { ...option('a').tests, necessity: result('unknown') } })

export type Find = readonly [rule: string, change: OtherParts, systems?: readonly System[]]

/** For each rule, what is different from a register in order. */
export const OTHER_FINDS: readonly Find[] = [
  ['R400', { mitigations: [] }],
  ['R400', { mitigations: five.map((each) => ({ ...each, status: 'ineffective' as const })) }],
  ['R401', { mitigations: five.slice(0, 2) }],
  ['R402', mit({ owner: 'TODO' })],
  ['R403', mit({ checkOn: '2026-08-31' })],
  ['R404', mit({ stopCondition: '' })],
  ['R405', mit({ systems: ['chat', 'shop'] })],
  ['R406', mit({ earliestPoint: null })],
  ['R407', mit({ earliestPoint: { role: 'supplier', whyNotThere: null } })],
  ['R408', mit({ noSideEffects: null })],
  ['R409', mit({ sideEffects: ['IMP-0002'] })],
  [
    'R410',
    {
      ...mit({ sideEffects: ['IMP-0003'], noSideEffects: null }),
      impacts: [severe, { ...severe, id: 'IMP-0003' }],
    },
  ],
  ['R411', mit({ catalogue: 'M25' })],
  ['R412', mit({ catalogue: 'M10' })],
  ['R413', mit({ worksOutsideEnglish: 'unknown' })],
  ['R419', mit({ worksOutsideEnglish: 'no' })],
  ['R414', mit({ movesHarm: 'unknown' })],
  ['R415', mit({ movesHarm: 'yes' })],
  ['R416', mit({ sideEffects: ['IMP-0001'], noSideEffects: null })],
  ['R417', mit({ engagements: [] })],
  ['R418', mit({ leastProtected: [] })],
  ['R500', as(full({ id: 'AS-0002', by: ['TODO'] }))],
  ['R501', as(full({ id: 'AS-0002', systems: [] }))],
  ['R502', as(full({ id: 'AS-0002', answers: [] }))],
  ['R503', as(light({ answers: light().answers.map((each) => ({ ...each, answer: '' })) }))],
  ['R504', as(light({ answers: [] }))],
  ['R505', as(graded(null))],
  ['R506', as(full({ id: 'AS-0002', changed: null }))],
  ['R507', as(full({ id: 'AS-0002', tookPart: [] }))],
  [
    'R508',
    as(
      light({
        answers: light().answers.map((each) => ({
          ...each,
          grade: each.grade === null ? null : ('unknown' as const),
        })),
      }),
    ),
  ],
  ['R510', as(graded('unknown'))],
  ['R515', { assessments: [full({ tookPart: [], answers: [...full().answers, nobody] })] }],
  [
    'R516',
    {
      assessments: [
        full({ answers: full().answers.map((each) => ({ ...each, answer: 'We looked at this one.' })) }),
      ],
    },
  ],
  ['R517', { assessments: [full({ changed: 'nothing' })] }],
  ['R518', { assessments: [full(), full({ id: 'AS-0002', on: '2026-08-01' })] }],
  ['R514', { impacts: [impact('IMP-0009', [])] }, []],
  ['R511', as(light({ on: '2026-09-02' }))],
  [
    'R512',
    as(
      light({
        covers: NOTHING_WATCHED,
      }),
    ),
  ],
  ['R513', { impacts: [{ ...severe, kind: 'actual' }] }, [system({ launched: null })]],
  ['R600', cb({ options: [FREE], decision: null })],
  ['R601', cb({ options: [option('facts'), bad] })],
  ['R602', cb({ options: [FREE, option('facts'), option('facts')] })],
  ['R603', decide({ option: 'none' })],
  ['R604', cb({ options: [FREE, bad] })],
  ['R605', decide({ by: '' })],
  ['R606', decide({ reasons: '' })],
  ['R607', cb({ gate: 'not_rights' })],
  ['R608', cb({ options: [FREE, option('facts'), option('dates')] })],
  ['R609', cb({ reviewOn: null })],
  ['R610', cb({ reopenWhen: null })],
  ['R611', cb({ absolute: ['torture_cruel_treatment'] })],
  ['R612', cb({ reviewOn: '2026-08-31' })],
  ['R613', cb({ options: [FREE, option('facts', { endsOn: '2026-08-31' })] })],
  ['R614', cb({ options: [FREE, option('facts'), { ...bad, id: 'unsure' }] })],
  ['R615', cb({ impacts: [] })],
  ['R700', rel({ reasonsForAccess: '' })],
  ['R701', rel({ reasonsOfHarm: '' })],
  ['R702', rel({ decidedBy: [] })],
  ['R703', rel({ conditions: [] })],
  ['R704', rel({ conditions: [{ ...condition!, owner: '' }] })],
  ['R705', rel({ conditions: [{ ...condition!, by: '2026-08-31' }] })],
  ['R706', rel({ dissent: [{ by: 'Chi', view: '' }] })],
  ['R707', rel({ reviewOn: '2026-08-31' })],
  ['R710', { impacts: [severe, small, impact('IMP-0003', [group('sw', [])])] }],
  ['R711', { evidence: [] }],
  ['R712', { assessments: [] }],
  ['R713', { releases: [] }],
  ['R714', rel({ decision: 'hold' })],
  ['R740', eng({ with: 'expert' })],
  ['R741', eng({ with: 'credible_proxy', whyNotDirect: 'TODO' })],
  ['R742', eng({ influence: 'not', why: '' })],
  ['R743', eng({ heard: ' ' })],
  ['R744', eng({ approvedByParticipants: false })],
  ['R745', eng({ on: '2026-06-01', feedbackOn: null })],
  ['R746', eng({ groups: ['nobody-known'] })],
  ['R750', { engagements: [engagement({ groups: ['en'] })] }],
  ['R751', { engagements: [engagement({ languages: ['sw'] })] }, [system({ markets: ['KE', 'UG'] })]],
]
