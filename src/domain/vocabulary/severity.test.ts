import { expect, test } from 'vitest'
import { codesOf } from './code.ts'
import { PRIORITIES, priorityOf, rankOf } from './severity.ts'

test('the gravest priority has the first rank, and each rank its priority', () => {
  expect(codesOf(PRIORITIES).map(rankOf)).toEqual([1, 2, 3, 4])
  expect([1, 2, 3, 4].map(priorityOf)).toEqual(['P1', 'P2', 'P3', 'P4'])
})

test.each([0, 5, 1.5, Number.NaN])('no priority has the rank %s', (rank) => {
  expect(() => priorityOf(rank)).toThrow(RangeError)
})
