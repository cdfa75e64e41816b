import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAULTS } from '../../scripts/stories/faults.ts'

test.each(FAULTS)('the planted fault "$says" still fits the code', ({ file, from, to }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2)
  expect(to).not.toBe(from)
})
