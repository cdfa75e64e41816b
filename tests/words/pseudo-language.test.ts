import { expect, test } from 'vitest'
import { speakPseudo } from './pseudo-language.ts'
import { speak } from '../../src/words/speak.ts'

test('the language of the layout tests is longer, marked, turned round, keeps its gaps, and leaves nothing behind', () => {
  const arabic = speak('ar', 'UTC').w.common.skipToContent
  const leave = speakPseudo()
  const { w, say, dir } = speak('ar', 'UTC')
  const english = speak('en', 'UTC')
  expect(dir).toBe('rtl')
  expect(w.common.skipToContent.length).toBeGreaterThan(english.w.common.skipToContent.length * 1.4)
  expect(w.common.skipToContent).toMatch(/^\u202e.*\p{M}|[ǻệḯṓ].*\u202c$/u)
  const long = say(w.problems.too_long, { typed: 100_023, most: 100_000 })
  expect(long).toContain('100,023')
  expect(long.length).toBeGreaterThan(
    english.say(english.w.problems.too_long, { typed: 100_023, most: 100_000 }).length * 1.3,
  )
  const found = say(w.portal.receipt.problems.too_few_words, { found: 1, as: 'words' })
  expect(found).toContain('1')
  expect(found).not.toMatch(/[{}]/)
  leave()
  expect(speak('ar', 'UTC').w.common.skipToContent).toBe(arabic)
})
