import { expect, test } from 'vitest'
import { shippedDirectory } from '../../shipped-directory.ts'
import { instant } from '../time/instant.ts'
import { bodiesFor } from './bodies-for.ts'

const { listings } = shippedDirectory()

test('each body that comes with the program says where it was read, and that nobody of the house has looked', () => {
  expect(new Set(listings.map(({ id }) => id)).size).toBe(listings.length)
  for (const { id, checkedByHouse, status, notes, source } of listings) {
    expect(source.title, id).toMatch(/\S{3}/)
    expect(source.url, id).toMatch(/^https?:\/\/[\w-]+(?:\.[\w-]+)+\//)
    expect(checkedByHouse).toBeNull()
    expect(status).toBe('unverified')
    expect(notes?.['en'], id).toMatch(/\S+ \S+/)
  }
})

test.each([
  ['self_harm', null, 2],
  ['self_harm', 'US', 3],
  ['sexual_images_adult', null, 1],
  ['sexual_images_minor', null, 3],
  ['child_in_danger', null, 1],
  ['child_in_danger', 'DE', 3],
  ['violence_at_home', 'US', 2],
  ['threatened_for_speaking', null, 3],
  ['benefit_or_decision', 'FR', 3],
  ['conduct_of_company', null, 3],
  ['data_and_privacy', 'GB', 1],
  ['election', null, 1],
] as const)('for %s in %s it knows at least %i', (need, country, fewest) => {
  const asked = { needs: [need], country, language: 'en', fearedNames: [], now: instant('2026-11-28T10:00Z') }
  expect(bodiesFor(asked, listings)[0]?.bodies.length).toBeGreaterThanOrEqual(fewest)
})
