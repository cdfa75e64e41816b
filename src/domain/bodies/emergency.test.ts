import { expect, test } from 'vitest'
import { emergencyNumbers } from '../../shipped-directory.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'
import { emergencyFor } from './emergency.ts'

test.each([
  ['GB', ['999'], true],
  ['DE', ['112'], true],
  ['US', ['911'], true],
  ['KE', ['112'], false],
  [null, ['112'], false],
])('somebody in danger in %s reads %s', (country, numbers, isOfCountry) => {
  const calls = emergencyFor(country, emergencyNumbers())
  expect(calls.map(({ number }) => number)).toEqual(numbers)
  expect(calls.map((each) => each.isOfCountry)).toEqual([isOfCountry])
})

test('wherever somebody is, there is a number, and it says where it was read', () => {
  for (const country of [null, ...COUNTRIES]) {
    const calls = emergencyFor(country, emergencyNumbers())
    expect(calls.length).toBeGreaterThan(0)
    for (const { source } of calls) expect(source.url).toMatch(/^https?:/)
  }
})
