import { expect, test } from 'vitest'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { assessing, IMPACT, notUpheldAndOpen, rated, unproven } from '../../../tests/in-memory/stages.ts'
import { decide } from './decide.ts'

const upheld = {
  outcome: 'upheld',
  reasons: 'The agency read an income that is not yours.',
  whatNext: 'We pay it back. You hear from us in May.',
} as const

test('a decision has an outcome, reasons, what follows, and a door to appeal for six calendar months', () => {
  const it = rated()
  it.does(ana, 'decide', upheld)
  expect(it.kase.decisions).toEqual([
    {
      id: 'd1',
      kind: 'finding',
      ...upheld,
      at: it.now,
      by: ana,
      appealUntil: '2026-09-02T09:00:00.000Z',
      tookPart: [ana.kind === 'staff' && ana.id],
    },
  ])
  expect(it.view.facts.decided).toBe(true)
  expect(it.kase.state).toBe('assessing')
})

test('an impact nobody described cannot be upheld, but its absence can be said', () => {
  expect(heard(assessing()).refusal(ana, 'decide', upheld)).toBe('impact_missing')
  expect(heard(assessing()).refusal(ana, 'decide', { ...upheld, outcome: 'no_adverse_impact' })).toBe(
    'allowed',
  )
})

test('every impact has its finding first', () => {
  const it = rated()
  it.does(ana, 'describe_impact', IMPACT)
  expect(it.refusal(ana, 'decide', upheld)).toBe('finding_missing')
})

test.each(['not_upheld', 'no_adverse_impact'] as const)(
  'a decision does not say less than what was found: %s',
  (outcome) => {
    const it = rated()
    expect(it.refusal(ana, 'decide', { ...upheld, outcome })).toBe('decision_against_finding')
    // What only the company could show is no reason against a person.
    it.does(marta, 'record_finding', {
      impact: 'i1',
      finding: 'undetermined',
      reasons: 'The company holds the logs and gave none.',
    })
    expect(it.refusal(ana, 'decide', { ...upheld, outcome })).toBe('decision_against_finding')
  },
)

test('and not more', () => {
  for (const outcome of ['upheld', 'partly_upheld'] as const)
    expect(unproven().refusal(ana, 'decide', { ...upheld, outcome })).toBe('decision_without_finding')
})

test('no decision without reasons and without saying what follows', () => {
  expect(rated().refusal(ana, 'decide', { ...upheld, reasons: ' ' })).toBe('reason_missing')
  expect(rated().refusal(ana, 'decide', { ...upheld, whatNext: '' })).toBe('text_missing')
  expect(rated().refusal(person, 'decide', upheld)).toBe('not_yours')
})

test('where no harm is described, only that there is none can be chosen', () => {
  expect(decide.choices(assessing().kase, {})).toEqual({ outcome: ['no_adverse_impact'] })
  expect(decide.choices(rated().kase, {})).toEqual({ outcome: ['upheld', 'partly_upheld'] })
  expect(decide.choices(unproven().kase, {})).toEqual({
    outcome: ['not_upheld', 'no_adverse_impact', 'not_linked'],
  })
})

test('what an appeal changed is not decided back, whoever tries', () => {
  const it = notUpheldAndOpen()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Look at my letters.' })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'changed',
    reasons: 'The letters show that the income is not theirs.',
    whatNext: 'We pay it back. You hear from us in May.',
  })
  heard(it)
  const again = { ...upheld, outcome: 'not_upheld', reasons: 'We see it as we saw it before.' } as const
  for (const who of [ana, marta, omar]) expect(it.refusal(who, 'decide', again)).toBe('against_the_appeal')
  expect(it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'decide', again)).toBe('needs_a_person')
})
