import { describe, expect, test } from 'vitest'
import {
  contextOf,
  engagement,
  FREE,
  full,
  HERE,
  light,
  option,
  release,
  result,
  sound,
  system,
  withSystems,
  worksheet,
} from '../../../../tests/in-memory/diligence-parts.ts'
import { evidence, group, impact, NOTHING_WATCHED, rating } from '../../../../tests/in-memory/registers.ts'
import { rulesAssessments } from '../../../words/en/register/rules-assessments.ts'
import { rulesBalance } from '../../../words/en/register/rules-balance.ts'
import { rulesEngagement } from '../../../words/en/register/rules-engagement.ts'
import { rulesMitigations } from '../../../words/en/register/rules-mitigations.ts'
import { rulesReleases } from '../../../words/en/register/rules-releases.ts'
import type {
  Assessment,
  Counterbalance,
  Engagement,
  Mitigation,
  Register,
  ReleaseDecision,
  System,
} from '../register.ts'
import { assessmentRules } from './assessments.ts'
import { balanceRules } from './balance.ts'
import { engagementRules } from './engagement.ts'
import { mitigationRules } from './mitigations.ts'
import { releaseRules } from './releases.ts'
import { lintWith } from './rule.ts'

const RULES = [...mitigationRules, ...assessmentRules, ...balanceRules, ...releaseRules, ...engagementRules]
const WORDS: Readonly<Record<string, { title: string; says: string; fix: string }>> = {
  ...rulesMitigations,
  ...rulesAssessments,
  ...rulesBalance,
  ...rulesReleases,
  ...rulesEngagement,
}

type Parts = Partial<Omit<Register, 'about'>>

const found = (parts: Parts, systems?: readonly System[]) =>
  lintWith(RULES, contextOf(withSystems(parts, systems), HERE))
const codes = (parts: Parts, systems?: readonly System[]) => found(parts, systems).map(({ rule }) => rule)

const severe = impact('IMP-0001', [group('sw', [rating([4, 2, 2])])])
const small = impact('IMP-0002', [group('en', [rating([2, 2, 2])])])
const kinds = ['policy', 'process', 'transparency_communication', 'collaborative'] as const
const five: readonly Mitigation[] = [
  sound(),
  ...kinds.map((category, index) => sound({ id: `MIT-000${String(index + 2)}`, category })),
]
/** A register in order: nothing for anybody to do. */
const IN_ORDER: Parts = {
  impacts: [severe, small],
  mitigations: five,
  evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] })],
  assessments: [full()],
  engagements: [engagement()],
  counterbalances: [worksheet()],
  releases: [release()],
}

const mit = (extra: Partial<Mitigation>): Parts => ({ mitigations: [sound(extra), ...five.slice(1)] })
const as = (assessment: Assessment): Parts => ({ assessments: [full(), assessment] })
const cb = (extra: Partial<Counterbalance>): Parts => ({ counterbalances: [worksheet(extra)] })
const decide = (extra: object) => cb({ decision: { ...worksheet().decision!, ...extra } })
const rel = (extra: Partial<ReleaseDecision>): Parts => ({ releases: [release(extra)] })
const eng = (extra: Partial<Engagement>): Parts => ({
  engagements: [engagement(), engagement({ id: 'ENG-0002', ...extra })],
})
const [condition] = release().conditions
const graded = (grade: 'unknown' | null) =>
  light({ answers: light().answers.map((each) => ({ ...each, grade })) })
const bad = option('facts', { tests: { ...option('a').tests, necessity: result('unknown') } })

type Find = readonly [rule: string, change: Parts, systems?: readonly System[]]

/** For each rule, what is different from a register in order. */
const FINDS: readonly Find[] = [
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
  ['R510', as(graded('unknown'))],
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
  ['R750', { engagements: [engagement({ groups: ['en'] })] }],
  ['R751', { engagements: [engagement({ languages: ['sw'] })] }],
]

test('a register in order gives nobody work', () => {
  expect(found(IN_ORDER)).toEqual([])
})

test.each(FINDS.map((each): [string, Find] => [each[0], each]))(
  '%s is found',
  (code, [, change, systems]) => {
    expect(codes({ ...IN_ORDER, ...change }, systems)).toContain(code)
  },
)

test('every rule has a register in which it finds something, and an id in its hundred', () => {
  expect(new Set(FINDS.map(([code]) => code))).toEqual(new Set(RULES.map(({ code }) => code)))
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length)
  for (const { code } of RULES) expect(code).toMatch(/^R[4-7]\d\d$/)
})

test('every rule has words, and they name only gaps that a finding fills', () => {
  expect(Object.keys(WORDS).sort()).toEqual(RULES.map(({ code }) => code).sort())
  for (const [code, change, systems] of FINDS) {
    const finding = found({ ...IN_ORDER, ...change }, systems).find(({ rule }) => rule === code)
    const { says, fix } = WORDS[code]!
    for (const [, gap] of `${says} ${fix}`.matchAll(/\{(\w+)\}/g)) {
      expect(finding?.gaps[gap!], `${code} {${gap!}}`).toSatisfy(
        (value) => value !== undefined && value !== '',
      )
    }
  }
})

describe('what a rule leaves alone', () => {
  test('a proxy or an expert with a reason why nobody else could be heard', () => {
    const whyNotDirect = 'Speaking to us would put them in danger.'
    expect(codes({ ...IN_ORDER, ...eng({ with: 'expert', whyNotDirect }) })).toEqual([])
    expect(codes({ ...IN_ORDER, ...eng({ with: 'credible_proxy', whyNotDirect }) })).toEqual([])
  })

  test('people who were heard, and whose words did not change anything, with a reason', () => {
    expect(codes({ ...IN_ORDER, ...eng({ influence: 'not', why: 'The law forbids it.' }) })).toEqual([])
  })

  test('an older release decision that a newer one replaced', () => {
    const older = release({ id: 'REL-0000', on: '2026-07-01', reasonsOfHarm: '', reviewOn: '2026-07-02' })
    expect(codes({ ...IN_ORDER, releases: [older, release()] })).toEqual([])
  })

  test('a filter in a system that speaks only English', () => {
    const english = [system({ languages: ['en-GB'] })]
    expect(codes({ ...IN_ORDER, ...mit({ worksOutsideEnglish: 'unknown' }) }, english)).not.toContain('R413')
  })

  test('a restriction on its last day', () => {
    const options = [FREE, option('facts', { endsOn: '2026-09-01' })]
    expect(codes({ ...IN_ORDER, ...cb({ options, reviewOn: '2026-09-01' }) })).toEqual([])
  })
})

test('an empty light assessment is one finding for all its questions', () => {
  const empty = light({ answers: [] })
  const open = found({ ...IN_ORDER, ...as(empty) }).filter(({ rule }) => rule === 'R504')
  expect(open).toHaveLength(1)
  expect(open[0]?.gaps['questions']).toContain('gravest_harm')
})

test('a finding about one condition points at it in the file', () => {
  const conditions = [
    { ...condition!, metOn: '2026-08-10' },
    { ...condition!, owner: '' },
  ]
  expect(found({ ...IN_ORDER, ...rel({ conditions }) })).toMatchObject([
    { rule: 'R704', entry: 'REL-0001', at: '/conditions/1/owner', level: 'error' },
  ])
})
