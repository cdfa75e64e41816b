import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, rated, RATING } from '../../../tests/in-memory/stages.ts'
import type { FileGrievance } from '../intake/file-grievance.ts'
import { caseSeverity } from './overview.ts'
import { reviewRating } from './review-rating.ts'

const review: InputOf<'review_rating'> = {
  impact: 'i1',
  group: 'g1',
  explainedUnknown: ['scope'],
  because: 'never_recorded',
  reasons: 'No log of the visits was ever kept.',
}
const group = { impact: 'i1', group: 'g1' }

/** Ana rates it as light, and ticks that nobody can know how many it touches. */
function unknownScope(story: Partial<FileGrievance> = {}) {
  const it = assessing(story)
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'rate_impact', {
    ...RATING,
    scale: 2,
    scope: 'unknown',
    irremediability: 1,
    explainedUnknown: ['scope'],
    reasons: 'The company has not answered.',
  })
  return it
}

describe('what stays unknown', () => {
  test('holds the case up whatever whoever rated it writes, until a second person accepts the reason', () => {
    const it = unknownScope()
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P2', rule: 'p2_unknown_floor' })
    it.does(marta, 'review_rating', review)
    expect(caseSeverity(it.kase)).toMatchObject({ level: 2, priority: 'P4', provisional: true })
  })

  test.each([
    [
      'because somebody who could know has not answered',
      { because: 'not_answered' },
      'no_answer_explains_nothing',
    ],
    ['without saying why', { because: null }, 'reason_missing'],
    ['without words', { reasons: ' ' }, 'reason_missing'],
    ['where it is known', { explainedUnknown: ['scale'] }, 'already_known'],
    ['in no group', { group: 'g2' }, 'unknown_group'],
  ] satisfies [string, Partial<InputOf<'review_rating'>>, string][])('not %s', (_, part, code) => {
    expect(unknownScope().refusal(marta, 'review_rating', { ...review, ...part })).toBe(code)
  })

  test('is never set aside beside signs of danger', () => {
    const it = unknownScope({ dangerSigns: ['spreading'] })
    expect(it.refusal(marta, 'review_rating', review)).toBe('unknown_beside_danger')
    expect(reviewRating.skips(it.kase, group)).toEqual(['explainedUnknown', 'because'])
    expect(reviewRating.skips(unknownScope().kase, group)).toEqual([])
    expect(reviewRating.choices(unknownScope().kase, group)).toEqual({ explainedUnknown: ['scope'] })
  })
})

test('whoever rated takes no second look, and neither does a service account', () => {
  expect(rated().refusal(ana, 'review_rating', { ...review, explainedUnknown: [] })).toBe('rated_it_yourself')
  const service = { kind: 'staff', id: 't-1', token: 't-1' } as const
  expect(rated().refusal(service, 'review_rating', review)).toBe('needs_a_person')
})

test('what nobody has rated is rated, not looked at again', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  expect(it.refusal(marta, 'review_rating', review)).toBe('impact_not_rated')
})
