import { expect, test } from 'vitest'
import { ended, say } from './say.ts'

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

test.each([
  ['we changed the prompt', 'we changed the prompt.'],
  ['We changed it. ', 'We changed it.'],
  ['Did it help?', 'Did it help?'],
  ['they said "stop!"', 'they said "stop!"'],
  ['one (of many)', 'one (of many).'],
  ['هل ساعد؟', 'هل ساعد؟'],
  ['', ''],
])('what people typed ends as a sentence: %j', (typed, said) => {
  expect(ended(typed)).toBe(said)
})
