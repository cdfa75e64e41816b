import { expect, test } from 'vitest'
import { sound } from '../../../tests/in-memory/diligence-parts.ts'
import { group, impact, rating, register, TODAY } from '../../../tests/in-memory/registers.ts'
import { mitigationGaps } from './portfolio.ts'
import type { Mitigation } from './register.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const harm = (scale: 2 | 5, id = 'IMP-0001') => impact(id, [group('sw', [rating([scale, 2, 2])])])
const portfolioOf = (mitigations: readonly Mitigation[]) =>
  assessed(register({ impacts: [harm(5)], mitigations })).portfolios

test('a severe impact with nothing but filters is asked about the three neglected categories', () => {
  const [found] = portfolioOf([sound()])
  expect(found?.empty).toEqual(['policy', 'process', 'transparency_communication', 'collaborative'])
  expect(found?.neglected).toEqual(['process', 'transparency_communication', 'collaborative'])
  expect(found?.suggestions).toContain('M24')
  expect(found?.suggestions).not.toContain('M04')
})

test('what is planned fills its place, what does not work or was given up does not', () => {
  const process = (status: Mitigation['status']) =>
    portfolioOf([sound({ category: 'process', status })])[0]?.empty
  expect(process('planned')).not.toContain('process')
  expect(process('active')).not.toContain('process')
  expect(process('ineffective')).toContain('process')
  expect(process('retired')).toContain('process')
})

test('a mitigation of another impact fills no place', () => {
  expect(portfolioOf([sound({ impacts: ['IMP-0002'] })])[0]?.empty).toHaveLength(5)
})

test('a small impact is not asked about all five; one that nobody rated is', () => {
  const impacts = [harm(2), impact('IMP-0002', [group('sw', [])])]
  expect(assessed(register({ impacts })).portfolios.map((each) => each.impact)).toEqual(['IMP-0002'])
})

test('a mitigation that lacks nothing is left in peace', () => {
  expect(mitigationGaps(sound(), TODAY)).toEqual([])
})

test.each<[string, Partial<Mitigation>, string]>([
  ['it has no owner', { owner: 'TODO' }, 'owner_missing'],
  ['the day to check is past', { checkOn: '2026-08-31' }, 'check_passed'],
  ['nobody said when to stop', { stopCondition: ' ' }, 'stop_condition_missing'],
  ['it serves two systems and no function owns it', { systems: ['chat', 'shop'] }, 'owning_function_missing'],
  ['its earliest point is not known', { earliestPoint: null }, 'earliest_point_missing'],
  [
    'it acts later than it could, without a reason',
    { earliestPoint: { role: 'supplier', whyNotThere: null } },
    'acts_late_without_reason',
  ],
  ['nobody looked for side effects', { noSideEffects: null }, 'side_effects_not_looked_for'],
  [
    'the signature that there are none has no name',
    { noSideEffects: { by: '', on: TODAY, why: 'none' } },
    'side_effects_not_looked_for',
  ],
])('something is missing when %s', (_, change, gap) => {
  expect(mitigationGaps(sound(change), TODAY)).toEqual([gap])
})

test('on the day of the check it is not late yet', () => {
  expect(mitigationGaps(sound({ checkOn: TODAY }), TODAY)).toEqual([])
})

test('acting late with a reason, or earlier than the earliest known point, is no gap', () => {
  const supplier = { role: 'supplier', whyNotThere: 'They refused twice.' } as const
  expect(mitigationGaps(sound({ earliestPoint: supplier }), TODAY)).toEqual([])
  expect(
    mitigationGaps(
      sound({ actsAt: 'supplier', earliestPoint: { role: 'deployer', whyNotThere: null } }),
      TODAY,
    ),
  ).toEqual([])
})

test('one for several systems is in order with an owning function', () => {
  expect(
    mitigationGaps(sound({ systems: ['chat', 'shop'], owningFunction: 'Trust and safety' }), TODAY),
  ).toEqual([])
})

test('nothing is asked of one that was given up', () => {
  expect(mitigationGaps(sound({ status: 'retired', owner: '', checkOn: '2020-01-01' }), TODAY)).toEqual([])
})
