import { expect, test } from 'vitest'
import { oneLine, withoutTurning } from './one-line.ts'

test.each([
  ['a\u202eb', 'ab'],
  ['a\u2066b\u2069c', 'abc'],
  ['a\u2068b', 'ab'],
  ['a\u2069b\u2068c', 'abc'],
  ['\u2068a\u202eb\u2069', '\u2068ab\u2069'],
  ['\u2068a\u2068b\u2069', 'a\u2068b\u2069'],
])('nothing in a text turns what stands beside it: %j', (typed, said) => {
  expect(withoutTurning(typed)).toBe(said)
})

test.each(['\u2068IMP-0001\u2069', 'أ \u2068x \u2068y\u2069 z\u2069 ب'])(
  'what is isolated stays so: %j',
  (text) => {
    expect(oneLine(text)).toBe(text)
  },
)

test('signs for private use are what they were', () => {
  expect(withoutTurning('\ue000a\ue001')).toBe('\ue000a\ue001')
  expect(oneLine('a\nb\u001b[2J')).toBe('a b [2J')
})
