import { expect, test } from 'vitest'
import { daysOffOfCountry, namesCountry } from './days-off-of-country.ts'

const on = (code: string, date: string) =>
  daysOffOfCountry(code)?.find((day) => day.date === date)?.name ?? null

test.each([
  ['DE', '2026-10-03', 'Tag der Deutschen Einheit'],
  ['DE', '2026-01-06', null],
  ['DE-BY', '2026-01-06', 'Heilige Drei Könige'],
  ['de-by', '2026-01-06', 'Heilige Drei Könige'],
  ['ES-MD', '2026-05-02', 'Día de la Comunidad de Madrid'],
  ['GB', '2026-12-25', 'Christmas Day'],
])('nobody is counted on to work in %s on %s: %s', (code, date, name) => {
  expect(on(code, date)).toBe(name)
})

test('Easter moves, and each of its days is found in every year', () => {
  expect([2024, 2025, 2026, 2040].map((year) => on('DE', `${year}-04-01`) !== null)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(on('DE', '2026-04-06')).not.toBeNull()
})

test('a feast of several days takes all of them', () => {
  const feast = daysOffOfCountry('SA')?.filter(({ date }) => date.startsWith('2026-03')) ?? []
  expect(feast.length).toBeGreaterThan(2)
  const dates = feast.map(({ date }) => Date.parse(date) / 86_400_000)
  expect(dates.at(-1)! - dates[0]!).toBe(dates.length - 1)
})

test.each(['XX', 'DE-QQ', 'DE-BY-QQ', 'ZZ-AB'])('%s is no country that anybody lives in', (code) => {
  expect(daysOffOfCountry(code)).toBeNull()
})

test.each([
  ['DE', true],
  ['de-by', true],
  ['DE-BY-A', true],
  ['days.txt', false],
  ['/etc/days', false],
  ['./DE', false],
  ['Germany', false],
])('%s names a country: %s', (text, is) => {
  expect(namesCountry(text)).toBe(is)
})
