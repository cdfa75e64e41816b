import { expect, test } from 'vitest'
import { attribution, impact, TODAY } from '../../../tests/in-memory/registers.ts'
import { attributionsOf } from './attribution.ts'
import type { Attribution, Impact, Leverage } from './register.ts'

const base = attribution('kiosk').answers
const contributes = { ...base, q3_made_possible_or_easier: 'yes' } as const

function tie(entries: readonly Attribution[], extra: Partial<Impact> = {}, severe = false) {
  const [first] = attributionsOf(impact('IMP-0001', [], { attribution: entries, ...extra }), TODAY, severe)
  if (!first) throw new Error('nobody is tied to it')
  return first
}

test('the finding follows from the stored answers, with its factors and duties', () => {
  expect(tie([attribution('kiosk', { answers: contributes })])).toMatchObject({
    entity: 'kiosk',
    finding: 'contribute',
    factors: ['facilitating_enabling'],
    departsFromFlow: false,
    duties: {
      owed: ['cease_contribution', 'prevent_contribution', 'use_leverage', 'provide_or_cooperate_in_remedy'],
    },
    faults: [],
  })
})

test('each organisation stands by itself', () => {
  const both = impact('IMP-0001', [], {
    attribution: [attribution('kiosk'), attribution('modelco', { answers: contributes })],
  })
  expect(attributionsOf(both, TODAY).map(({ entity, finding }) => [entity, finding])).toEqual([
    ['kiosk', 'directly_linked'],
    ['modelco', 'contribute'],
  ])
})

test('a person may depart from the flow, with reasons; without them the answers count', () => {
  expect(tie([attribution('kiosk', { finding: 'contribute', reasons: 'we paid per click' })])).toMatchObject({
    finding: 'contribute',
    departsFromFlow: true,
    faults: [],
  })
  expect(tie([attribution('kiosk', { finding: 'not_linked', reasons: 'TODO' })])).toMatchObject({
    finding: 'directly_linked',
    departsFromFlow: false,
    faults: [{ index: 0, fault: 'departure_without_reasons' }],
  })
})

test('a missing answer is an open one and counts as the closer tie', () => {
  expect(tie([attribution('kiosk', { answers: { q0_adverse_impact: 'yes' } })])).toMatchObject({
    finding: 'undetermined',
    duties: { interim: true, owed: expect.arrayContaining(['cease_contribution']) as string[] },
    faults: [{ index: 0, fault: 'answers_missing', question: 'q1_any_tie' }],
  })
})

test('moving further away needs lasting reasons; moving closer needs none', () => {
  const near = attribution('kiosk', { answers: contributes })
  const far = attribution('kiosk', { on: '2026-06-01', from: '2026-06-01' })
  expect(tie([near, far])).toMatchObject({
    finding: 'contribute',
    faults: [{ index: 1, fault: 'moved_away_without_lasting_reasons' }],
  })
  expect(tie([near, { ...far, reasons: 'the feature is gone for good' }])).toMatchObject({
    finding: 'directly_linked',
    faults: [],
  })
  expect(tie([attribution('kiosk'), { ...near, on: '2026-06-01', from: '2026-06-01' }]).finding).toBe(
    'contribute',
  )
})

test('a period that ended moves nobody away from the harm', () => {
  const ended = attribution('kiosk', { answers: contributes, until: '2026-03-01' })
  expect(tie([ended])).toMatchObject({ finding: 'contribute', lapsed: true })
})

test.each([
  ['2026-08-20', false, '2026-09-19', false],
  ['2026-08-20', true, '2026-09-03', false],
  ['2026-07-01', false, '2026-07-31', true],
  ['2026-08-15', true, '2026-08-29', true],
] as const)(
  'knowing since %s (severe: %s) asks for a new look by %s',
  (knowledgeOn, severe, dueOn, overdue) => {
    expect(tie([attribution('kiosk', { knowledgeOn })], {}, severe).reassessment).toEqual({
      because: 'knowledge',
      since: knowledgeOn,
      dueOn,
      overdue,
      proposes: 'contribute',
    })
  },
)

test('knowing moves nothing by itself, and a later look answers it', () => {
  const told = attribution('kiosk', { knowledgeOn: '2026-07-01' })
  expect(tie([told]).finding).toBe('directly_linked')
  expect(tie([told, attribution('kiosk', { on: '2026-07-20' })]).reassessment).toBeNull()
  expect(tie([attribution('kiosk', { knowledgeOn: '2026-10-01' })]).reassessment).toBeNull()
})

test('an undetermined finding may not stay so for long', () => {
  const open = attribution('kiosk', { answers: { ...base, q2_alone_enough: 'unknown' }, on: '2026-07-01' })
  expect(tie([open]).reassessment).toMatchObject({
    because: 'undetermined',
    dueOn: '2026-07-31',
    overdue: true,
    proposes: 'cause',
  })
})

test('what an organisation says of itself stands beside the finding', () => {
  const claim = { finding: 'not_linked', words: 'we only sell the chips' } as const
  expect(tie([attribution('kiosk', { claim })])).toMatchObject({
    finding: 'directly_linked',
    claim,
    claimDiffers: true,
  })
})

const step: Leverage = {
  entity: 'modelco',
  channel: 'bilateral',
  have: true,
  step: 'asked for a fix',
  effect: null,
  on: '2026-05-01',
  nextReview: '2026-08-01',
}

test.each<[string, readonly Leverage[], ReturnType<typeof tie>['leverageOwed']]>([
  ['no step', [], 'no_step'],
  ['a step that says nothing', [{ ...step, step: 'TODO' }], 'no_step'],
  ['a step nobody looked at again', [step], 'review_passed'],
  ['a step with its review ahead', [{ ...step, nextReview: '2026-10-01' }], null],
  ['a next step after it', [step, { ...step, on: '2026-08-01', nextReview: '2026-10-01' }], null],
])('influence owed with %s', (_, leverage, owed) => {
  expect(tie([attribution('kiosk')], { leverage }).leverageOwed).toBe(owed)
})

test('whoever causes the harm alone stops it, and owes no influence on others', () => {
  expect(
    tie([attribution('kiosk', { answers: { ...base, q2_alone_enough: 'yes' } })]).leverageOwed,
  ).toBeNull()
})
