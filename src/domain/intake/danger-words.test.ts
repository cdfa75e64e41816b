import { expect, test } from 'vitest'
import { dangerWords } from './danger-words.ts'

test.each([
  ['Chatbot urged teenager to Suicide, parents say', ['teenager', 'Suicide']],
  ['School pupils share nude deepfakes of girls; nude images spread', ['nude', 'deepfakes', 'girls']],
  ['Gemini chatbot tells student "Please die"', ['die']],
  ['Deep-fake porn of a teacher', ['Deep-fake', 'porn']],
  ['Man, 41, injured by self-harm advice', ['injured', 'self-harm']],
  ['نظام آلي يهدد بالترحيل والأطفال في خطر', ['بالترحيل', 'والأطفال']],
])('%s', (headline, words) => {
  expect(dangerWords(headline)).toEqual(words)
})

test.each([
  'Court misses deadline over AI translation',
  'Minority languages left out of assistant',
  'Writers boycott image generator',
  'A skilled worker lost a benefit',
  'Image generator accused of copyright abuse',
  'A diet that no doctor would give',
  '',
])('nothing is read into: %s', (headline) => {
  expect(dangerWords(headline)).toEqual([])
})

test('only a few words, so that nobody reads the story from them', () => {
  expect(dangerWords('Death, murder, rape, torture, assault and violence')).toEqual([
    'Death',
    'murder',
    'rape',
    'torture',
  ])
})
