import { expect, test } from 'vitest'
import { ended } from './ended.ts'

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
