import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../../src/domain/time/instant.ts'
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

test('a day of the calendar is the same day in every zone of the world', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  const tag = fc.constantFrom(...LANGUAGES.map(({ code }) => code))
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  fc.assert(
    fc.property(tag, zone, day, (language, timeZone, at) => {
      const date = at.toISOString().slice(0, 10)
      const midday = instant(`${date}T12:00Z`)
      expect(speak(language, timeZone).date(date)).toBe(speak(language, 'UTC').day(midday))
    }),
    {
      examples: [
        ['en', 'Pacific/Kiritimati', new Date('2026-07-01')],
        ['ar', 'Pacific/Auckland', new Date('2026-12-31')],
      ],
    },
  )
})
