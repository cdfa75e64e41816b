import { describe, expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, LOWER, rated, RATING } from '../../../tests/in-memory/stages.ts'
import { caseSeverity } from './overview.ts'

test('a second reviewer lowers a level, with a reason', () => {
  const it = rated()
  expect(kindsOf(it.does(marta, 'lower_rating', LOWER))).toEqual(['rating_lowered', 'decided'])
  expect(caseSeverity(it.kase)).toMatchObject({ level: 3, priority: 'P3' })
  expect(it.kase.impacts[0]?.groups[0]?.lowering).toMatchObject({
    by: marta.kind === 'staff' && marta.id,
    at: it.now,
    reason: LOWER.reasons,
    toldPerson: true,
  })
})

test('every lowering is told to the person with its reasons, and they can appeal', () => {
  const it = rated()
  it.does(marta, 'lower_rating', LOWER)
  expect(it.view.decisions).toEqual([
    {
      id: 'd1',
      kind: 'rating_lowered',
      outcome: null,
      reasons: LOWER.reasons,
      whatNext: null,
      at: it.now,
      appealUntil: '2026-09-02T09:00:00.000Z',
      canAppeal: true,
      overturned: null,
    },
  ])
  expect(it.kase.decisions[0]?.tookPart).toEqual([ana.kind === 'staff' && ana.id])
})

test('an appeal that is won ends the lowering', () => {
  for (const outcome of ['changed', 'sent_back', 'upheld'] as const) {
    const it = rated()
    it.does(marta, 'lower_rating', LOWER)
    it.does(person, 'appeal', { decision: 'd1', reasons: 'The rent was not paid.' })
    it.does(omar, 'decide_appeal', {
      appeal: 'p1',
      outcome,
      reasons: 'I rang the landlord.',
      whatNext: 'We go on with your case.',
    })
    expect(caseSeverity(it.kase).level).toBe(outcome === 'upheld' ? 3 : 4)
  }
})

test('behind a published source nobody is told, so nothing goes below what affected people said', () => {
  const it = rated({ kind: 'notification', channel: 'import' })
  expect(kindsOf(it.does(marta, 'lower_rating', LOWER))).toEqual(['rating_lowered'])
  const said = rated({ kind: 'notification', channel: 'import' })
  said.does(ana, 'rate_impact', { ...RATING, rater: 'affected' })
  expect(said.refusal(marta, 'lower_rating', LOWER)).toBe('affected_not_told_why')
})

test.each([
  ['by the one who rated', ana, {}, 'same_person_cannot_review'],
  ['without a reason', marta, { reasons: ' ' }, 'reason_missing'],
  ['that lowers nothing', marta, { scale: 4 }, 'not_a_lowering'],
  ['that raises something', marta, { scope: 4 }, 'not_a_lowering'],
  ['of no impact', marta, { impact: 'i2' }, 'unknown_impact'],
  ['of no group', marta, { group: 'g2' }, 'unknown_group'],
] as const)('not %s', (_, by, part, code) => {
  expect(rated().refusal(by, 'lower_rating', { ...LOWER, ...part })).toBe(code)
})

describe('whatever the lower grades would be', () => {
  test('what nobody has rated is rated, not lowered', () => {
    const it = assessing()
    it.does(ana, 'describe_impact', IMPACT)
    expect(it.refusal(marta, 'lower_rating', LOWER)).toBe('impact_not_rated')
  })

  test('what has the lowest grades, or none that is known, gets no lower', () => {
    const it = assessing()
    it.does(ana, 'describe_impact', IMPACT)
    it.does(ana, 'rate_impact', { ...RATING, scale: 1, scope: 'unknown', irremediability: 1 })
    const least = { ...LOWER, scale: 1, scope: 'unknown', irremediability: 1 } as const
    expect(it.refusal(marta, 'lower_rating', least)).toBe('not_a_lowering')
    it.does(ana, 'rate_impact', { ...RATING, scale: 1, scope: 2, irremediability: 1 })
    expect(it.refusal(marta, 'lower_rating', { ...least, scope: 1 })).toBe('allowed')
  })

  test('a service account is no second reviewer', () => {
    expect(rated().refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'lower_rating', LOWER)).toBe(
      'needs_a_person',
    )
  })
})
