import { expect, test } from 'vitest'
import { codesOf, isCodeOf } from './code.ts'

const LIST = [{ code: 'one' }, { code: 'two' }] as const

test('the codes of a list, in its order', () => {
  expect(codesOf(LIST)).toEqual(['one', 'two'])
})

test.each([
  ['one', true],
  ['three', false],
  ['', false],
  [1, false],
  [null, false],
  [undefined, false],
])('whether %j is one of them: %s', (value, answer) => {
  expect(isCodeOf(LIST, value)).toBe(answer)
})
