import { expect, test } from 'vitest'
import { listing } from '../../../tests/in-memory/listings.ts'
import { BODY_SUBTYPES, NEEDS } from '../vocabulary/bodies.ts'
import { listingSchema } from './listing.ts'

test('every kind of body serves a need', () => {
  const serving = new Set<string>(NEEDS.flatMap(({ servedBy }) => servedBy))
  expect(BODY_SUBTYPES.map(({ code }) => code).filter((code) => !serving.has(code))).toEqual([])
})

test.each([
  ['a field that nobody knows', { colour: 'red' }, ''],
  ['a country that is none', { jurisdictions: ['ZZ'] }, 'jurisdictions.0'],
  ['no name', { names: {} }, 'names'],
  [
    'a way in that is no address',
    { channels: [{ kind: 'web', value: 'javascript:alert(1)' }] },
    'channels.0.value',
  ],
  ['a day that is none', { nextCheckDue: '2026-02-30' }, 'nextCheckDue'],
  ['a need that its kind cannot serve', { needs: ['data_and_privacy', 'self_harm'] }, 'needs.1'],
  ['active, and nobody looked', { checkedByHouse: null, status: 'active' }, 'status'],
  ['a funder without a source', { independence: { funders: ['A'], conflicts: [] } }, 'independence.source'],
  ['ages that end before they begin', { ages: { from: 18, to: 12 } }, 'ages'],
])('a listing with %s is refused with its place', (_, wrong, place) => {
  const read = listingSchema.safeParse({ ...listing(), ...wrong })
  expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([place])
})
