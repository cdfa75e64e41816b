import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '../domain/remedy/catalogue.ts'
import { catalogue as en } from './en/catalogue.ts'
import { wordsOf } from './languages.ts'

const ar = wordsOf('ar').catalogue

const IDS = CATALOGUE.map(({ id }) => id).sort()

/** Outputs are probabilistic: nobody can keep these (domain reference T9, after Guide 8). */
const BANNED_EN = [
  'never',
  'no longer happen',
  'not happen again',
  'guarantee',
  'ensure',
  'make sure',
  'always',
  'forever',
  'for good',
  'once and for all',
  'promise',
  'completely',
  'fully',
  'permanently',
  'impossible',
  'zero',
  '100',
  'we will',
]
// Compared without short vowels and with one form of alif, so that every spelling is found.
const BANNED_AR = [
  'أبدا',
  'لن ',
  'نضمن',
  'ضمان',
  'يضمن',
  'تضمن',
  'نعد ',
  'نعدك',
  'الوعد',
  'بوعد',
  'نتعهد',
  'تعهد',
  'دائما',
  'إلى الأبد',
  'نهائي',
  'تماما',
  'كليا',
  'بالكامل',
  'عدم التكرار',
  'عدم تكرار',
  'لا يتكرر',
  'مستحيل',
  '100',
  '١٠٠',
]

const bare = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
const sentences = (words: typeof en) => Object.values(words).flatMap(({ action, proof }) => [action, proof])
const bannedIn = (text: string) => [
  ...BANNED_EN.filter((phrase) => text.toLowerCase().includes(phrase)),
  ...BANNED_AR.filter((phrase) => bare(text).includes(bare(phrase))),
]

describe.each([
  ['English', en],
  ['Arabic', ar],
])('the catalogue in %s', (_, words) => {
  test('says something about each of the 52 acts and no other', () => {
    expect(Object.keys(words).sort()).toEqual(IDS)
  })

  test('promises nothing that cannot be kept', () => {
    for (const sentence of sentences(words)) expect(bannedIn(sentence), sentence).toEqual([])
  })

  test('has one tidy line for each', () => {
    for (const sentence of sentences(words)) {
      expect(sentence, sentence).toBe(sentence.trim().normalize('NFC'))
      expect(sentence, sentence).not.toMatch(/\s\s|\n|[.؟?!]$/)
      expect(sentence.length, sentence).toBeLessThanOrEqual(130)
    }
  })

  test('describes every act differently', () => {
    expect(new Set(Object.values(words).map(({ action }) => action)).size).toBe(52)
  })
})

test.each([
  'This will never happen again',
  'We guarantee a safe product',
  'لن يتكرر هذا أبدًا',
  'نَضمن لك منتجًا آمنًا',
  'ضمانات عدم التكرار',
])('the ban would notice: %s', (sentence) => {
  expect(bannedIn(sentence)).not.toEqual([])
})

test('English starts with what to do, and speaks of nobody as "we"', () => {
  for (const { action, proof } of Object.values(en)) {
    expect(action).toMatch(/^[A-Z][a-z]+ /)
    expect(`${action} ${proof}`).not.toMatch(/\b(?:we|our|us|must|should)\b/i)
  }
})

test('English uses short words and short lines', () => {
  for (const { action } of Object.values(en)) {
    const words = action.split(/\s+/)
    expect(words.length, action).toBeLessThanOrEqual(24)
    const long = words.filter((word) => word.replace(/\W/g, '').length > 13)
    expect(long, action).toEqual([])
  }
})

test('Arabic is written in Arabic letters', () => {
  for (const sentence of sentences(ar)) expect(sentence).toMatch(/^[\p{Script=Arabic}\p{M}\s،]+$/u)
})
