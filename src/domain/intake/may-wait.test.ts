import { expect, test } from 'vitest'
import { mayWait } from './may-wait.ts'

test.each([
  ['a story of 20,000 characters', 20_000, false, false],
  ['a longer one', 20_001, false, true],
  ['a longer one with a sign of danger', 100_000, true, false],
])('%s waits behind others in a flood or not', (_, length, danger, waits) => {
  expect(mayWait('a'.repeat(length), danger)).toBe(waits)
})
