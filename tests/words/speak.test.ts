import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/words/languages.ts'
import { languageFor, speak } from '../../src/words/speak.ts'

test.each([
  ['ar', 'ar'],
  ['ar-EG', 'ar'],
  ['AR', 'ar'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['und', 'en'],
  ['', 'en'],
  ['../ar', 'en'],
])('whoever asks for %s is spoken to in %s', (tag, language) => {
  expect(speak(tag, 'UTC').language).toBe(language)
})

test('a browser is given what it likes best of what we speak', () => {
  expect(languageFor('xx;q=1, ar;q=0.5, en;q=0.4')).toBe('ar')
  expect(languageFor('ar;q=0, xx')).toBe('en')
  expect(languageFor('ar-EG,ar;q=0.9,en;q=0.8')).toBe('ar')
  expect(languageFor(undefined)).toBe('en')
})

test('English comes first among the languages, and each has its own name and direction', () => {
  expect(LANGUAGES[0]).toMatchObject({ code: 'en', name: 'English', dir: 'ltr' })
  expect(LANGUAGES).toContainEqual(expect.objectContaining({ code: 'ar', name: 'العربية', dir: 'rtl' }))
})
