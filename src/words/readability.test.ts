import { expect, test } from 'vitest'
import { en } from './en/index.ts'
import { sentencesOf } from './sentences.ts'
import { textOf } from '../../tests/words/text-of.ts'

/**
 * School grade needed to read a text with ease (Flesch and Kincaid, 1975): long sentences and long words raise it.
 * Grade 8 is about age 13. It says nothing about warmth or sense, so it is a limit and no goal.
 */
function grade(text: string): number {
  const sentences = text.split(/[.?!…]+(?:\s|$)/u).filter((each) => /[\p{L}\d]/u.test(each))
  const words = text.match(/[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Groups of vowels, without the silent ones at the end: right for nine in ten English words. */
function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/u, (end) => end[0] ?? '')
  return Math.max(1, heard.match(/[aeiouy]+/gu)?.length ?? 1)
}

/** Full sentences only: headings and labels are so short that they would hide the long ones. */
function running(words: unknown): string[] {
  return sentencesOf(words)
    .map(([, sentence]) => textOf(sentence, { gap: 'this', alternatives: 'last' }).trim())
    .filter((sentence) => /[.?…]$/u.test(sentence))
}

test('the measure tells plain words from heavy ones', () => {
  expect(grade('The cat sat on the mat. It was warm.')).toBeLessThan(2)
  expect(
    grade(
      'Notwithstanding the aforementioned stipulations, remediation necessitates comprehensive evaluation.',
    ),
  ).toBeGreaterThan(15)
  expect(['made', 'table', 'wanted', 'asked', 'people', 'organisation', 'read'].map(syllablesOf)).toEqual([
    1, 2, 2, 1, 2, 5, 1,
  ])
})

/** Reading age about 12 is the aim; grade 8 is the limit. */
const LIMIT = 8

test.each(['portal', 'common', 'problems', 'mail', 'refusals'] as const)(
  'the words of %s can be read with eight years of school',
  (name) => {
    expect(grade(running(en[name]).join(' '))).toBeLessThanOrEqual(LIMIT)
  },
)

test('no page of the portal hides a heavy text among light ones', () => {
  const heavy = Object.entries<unknown>(en.portal).filter(([, words]) => {
    const text = running(words)
    return text.length >= 5 && grade(text.join(' ')) > LIMIT
  })
  expect(heavy.map(([page]) => page)).toEqual([])
})

test('easy words are easy: one short thought a line, and three years of school are enough for each page', () => {
  for (const [page, words] of Object.entries<unknown>(en.portal.easy.pages)) {
    const lines = running(words)
    expect(grade(lines.join(' ')), page).toBeLessThanOrEqual(3)
    for (const line of lines)
      for (const sentence of line.split(/(?<=[.?])\s/u))
        expect(sentence.split(/\s+/u).length, line).toBeLessThanOrEqual(14)
  }
})
