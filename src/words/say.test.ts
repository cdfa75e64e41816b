import { expect, test } from 'vitest'
import { say } from './say.ts'

test.each([
  [0, '0 impacts'],
  [1, '1 impact'],
  [2, '2 impacts'],
])('a word goes with its number: %i', (count, said) => {
  expect(say('{count} {count:impact|impacts}', { count })).toBe(said)
})

test('a gap that nobody fills stays visible', () => {
  expect(say('{name}, {count:impact|impacts}', {})).toBe('{name}, {count:impact|impacts}')
})
