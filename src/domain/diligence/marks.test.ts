import { expect, test } from 'vitest'
import * as make from '../../../tests/in-memory/registers.ts'
import { nextMarks, vanished } from './marks.ts'
import type { AffectedGroup } from './register.ts'

const { TODAY, rating, group, impact, register } = make

const files = (...groups: AffectedGroup[]) => register({ impacts: [impact('IMP-0001', groups)] })
const mark = (
  judgement: 'scale' | 'scope' | 'irremediability' | 'likelihood',
  grade: 1 | 2 | 3 | 4 | 5,
  on = '2026-01-10',
) => ({
  impact: 'IMP-0001',
  group: 'sw',
  judgement,
  grade,
  on,
})

test('the first time every grade is marked with the day it was given; the second time nothing is added', () => {
  const once = files(group('sw', [rating([4, 2, 1, 3])]))
  const marks = nextMarks(once, [], TODAY)
  expect(marks).toEqual([
    mark('scale', 4),
    mark('scope', 2),
    mark('irremediability', 1),
    mark('likelihood', 3),
  ])
  expect(nextMarks(once, marks, '2026-10-01')).toBe(marks)
})

test('a rating made lower or deleted leaves the marks as they are; a higher one is added at the end', () => {
  const marks = nextMarks(files(group('sw', [rating([4, 2, 1, 3])])), [], TODAY)
  expect(nextMarks(files(group('sw', [rating([1, 1, 1, 1])])), marks, TODAY)).toEqual(marks)
  expect(nextMarks(files(group('sw', [])), marks, TODAY)).toEqual(marks)
  expect(nextMarks(files(), marks, TODAY)).toEqual(marks)
  expect(nextMarks(files(group('sw', [rating([5, 2, 1, 3])])), marks, TODAY)).toEqual([
    ...marks,
    mark('scale', 5),
  ])
})

test('a later grade is marked though it is lower, because it ends what was lowered before it', () => {
  const ratings = [rating([5, 2, 1, 3]), rating([3, 2, 1, 3], { on: '2026-05-01' })]
  const scales = nextMarks(files(group('sw', ratings)), [], TODAY).filter(
    ({ judgement }) => judgement === 'scale',
  )
  expect(scales).toEqual([mark('scale', 5), mark('scale', 3, '2026-05-01')])
})

test('a group nobody has rated is marked as unknown, so that it cannot be forgotten', () => {
  const marks = nextMarks(files(group('sw', [])), [], TODAY)
  expect(marks.map(({ grade, on }) => [grade, on])).toEqual(Array(4).fill(['unknown', TODAY]))
  expect(vanished(files(), marks)).toEqual([{ impact: 'IMP-0001', group: 'sw' }])
})

test('an upheld grievance is marked, and a date that has not come counts as today', () => {
  const harm = impact('IMP-0001', [group('sw', [rating([2, 2, 2, 2], { on: '2062-01-01' })])], {
    grievances: [{ reference: 'G-1', on: '2026-08-05', upheld: true }],
  })
  expect(nextMarks(register({ impacts: [harm] }), [], TODAY)).toContainEqual(
    mark('likelihood', 5, '2026-08-05'),
  )
  expect(nextMarks(register({ impacts: [harm] }), [], TODAY)).toContainEqual(mark('scale', 2, TODAY))
})

test('an impact and a group that are gone are named once each', () => {
  const marks = [mark('scale', 4), mark('scope', 2), { ...mark('scale', 3), impact: 'IMP-0002' }]
  expect(vanished(files(group('en', [])), marks)).toEqual([
    { impact: 'IMP-0001', group: 'sw' },
    { impact: 'IMP-0002', group: null },
  ])
  expect(vanished(files(group('sw', [])), marks.slice(0, 2))).toEqual([])
})
