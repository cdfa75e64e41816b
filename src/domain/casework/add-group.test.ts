import { expect, test } from 'vitest'
import { ana } from '../../../tests/in-memory/people.ts'
import { rated } from '../../../tests/in-memory/stages.ts'
import { severityOfImpact } from './overview.ts'

const group = { impact: 'i1', group: 'refugees', knownCount: null, estimatedCount: 40 }

test('another group of the same impact is rated on its own, and the gravest leads', () => {
  const it = rated()
  it.does(ana, 'add_group', { ...group, method: 'an estimate', heightenedRisk: 'no second income at all' })
  expect(it.kase.impacts[0]?.groups[1]).toEqual({
    id: 'g2',
    label: 'refugees',
    knownCount: null,
    estimatedCount: 40,
    method: 'an estimate',
    heightenedRisk: 'no second income at all',
    ratings: [],
    lowering: null,
    reviews: [],
    raisedAgainAt: null,
    outdated: null,
  })
  it.does(ana, 'rate_impact', {
    impact: 'i1',
    group: 'g2',
    rater: 'company',
    scale: 5,
    scope: 2,
    irremediability: 4,
    likelihood: 5,
    explainedUnknown: [],
  })
  const [impact] = it.kase.impacts
  expect(impact && severityOfImpact(impact)).toMatchObject({ level: 5, group: 'g2', drivers: ['scale'] })
})

test('nothing is stored of what was not said', () => {
  const [added] = rated().does(ana, 'add_group', group)
  expect(added?.texts).toEqual({ label: 'refugees' })
})

test('needs an impact and a name', () => {
  expect(rated().refusal(ana, 'add_group', { ...group, impact: 'i9' })).toBe('unknown_impact')
  expect(rated().refusal(ana, 'add_group', { ...group, group: ' ' })).toBe('text_missing')
})
