import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listing, SOURCE } from '../../../tests/in-memory/listings.ts'
import type { Listing } from './listing.ts'
import { withTrueCheck } from './mark.ts'

const HOUSE = 'A coordinator'

/** Another value for every field that an edit can change: a field that is new has to be said here. */
const OTHERS: { readonly [Field in Exclude<keyof Listing, 'id' | 'checkedByHouse'>]: Listing[Field] } = {
  names: { en: 'Office of another name' },
  subtypes: ['ombudsman', 'data_protection_authority'],
  needs: [],
  jurisdictions: ['KE'],
  languages: ['sw'],
  channels: [{ kind: 'phone', value: '0800 1234' }],
  hours: { en: 'Never at night' },
  cost: 'cost_not_known',
  eligibility: { en: 'Whoever lives there' },
  ages: { from: 12, to: null },
  anonymousOk: true,
  acceptsProxy: true,
  accessibility: { en: 'A ramp' },
  responseTime: { en: 'A week' },
  licence: { authority: 'Who licenses', number: null, validTo: null, source: SOURCE },
  independence: { funders: ['Who pays'], conflicts: [], source: SOURCE },
  dataProtection: { en: 'Keeps little' },
  confidentialityLimits: { en: 'None' },
  source: { ...SOURCE, date: '2026-01-01' },
  nextCheckDue: '2026-12-01',
  status: 'paused',
  notes: { en: 'Other words' },
}
/** What is said to have been checked, because whoever reads it turns to it by these. */
const MADE_SURE_OF = ['names', 'channels', 'hours', 'needs', 'status']

describe('what is said to be checked', () => {
  const fields = fc.subarray(Object.keys(OTHERS) as (keyof typeof OTHERS)[])

  test('holds until one of the things is changed that were checked', () => {
    fc.assert(
      fc.property(fields, (changed) => {
        const before = listing()
        const edited = { ...before, ...Object.fromEntries(changed.map((field) => [field, OTHERS[field]])) }
        const kept = withTrueCheck(edited, before, HOUSE)
        const isChecked = !changed.some((field) => MADE_SURE_OF.includes(field))
        expect(kept.checkedByHouse).toEqual(isChecked ? before.checkedByHouse : null)
        expect(kept.status === 'active').toBe(isChecked)
        expect({ ...kept, checkedByHouse: null, nextCheckDue: null, status: null }).toEqual({
          ...edited,
          checkedByHouse: null,
          nextCheckDue: null,
          status: null,
        })
      }),
    )
  })

  test('is the word of this house alone, and nobody is in use by the word of another', () => {
    const theirs = listing({ checkedByHouse: { on: '2026-11-02', by: 'Another house', how: 'call' } })
    for (const before of [null, listing()])
      expect(withTrueCheck(theirs, before, HOUSE)).toMatchObject({
        checkedByHouse: null,
        status: 'unverified',
      })
    const ours = listing({ checkedByHouse: { on: '2026-11-02', by: HOUSE, how: 'call' } })
    for (const before of [null, listing()]) expect(withTrueCheck(ours, before, HOUSE)).toEqual(ours)
  })
})
