import { expect, test } from 'vitest'
import { listing, SOURCE } from '../../../tests/in-memory/listings.ts'
import { shippedDirectory } from '../../shipped-directory.ts'
import { listingSchema } from './listing.ts'
import { columnOfListing, listingOfRow, rowOfListing } from './listing-row.ts'

const shipped = shippedDirectory().listings

test('every body can be written as a row and read again, and says the same', () => {
  const full = listing({
    names: { en: 'A', 'zh-Hant': 'B' },
    ages: { from: 12, to: 17 },
    anonymousOk: false,
    licence: { authority: 'A', number: '7', validTo: '2027-01-01', source: SOURCE },
    independence: { funders: ['A', 'B'], conflicts: [], source: SOURCE },
    nextCheckDue: '2026-12-24',
  })
  for (const each of [...shipped, full]) {
    const row = rowOfListing(each)
    expect(Object.keys(row).filter((name) => columnOfListing(name) !== name)).toEqual([])
    expect(listingSchema.parse(listingOfRow(row))).toEqual(each)
  }
})

test.each([
  ['ID', 'id'],
  ['source.URL', 'source.url'],
  ['ResponseTime.en', 'responseTime.en'],
  ['colour', null],
  ['notes', null],
])('the column %s is %s', (written, name) => {
  expect(columnOfListing(written)).toBe(name)
})
