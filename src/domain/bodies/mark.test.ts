import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listing, SOURCE } from '../../../tests/in-memory/listings.ts'
import type { Listing } from './listing.ts'
import { codesOf } from '../vocabulary/code.ts'
import { BODY_ACTS, type BodyAct } from '../vocabulary/bodies.ts'
import { withTrueCheck } from './mark.ts'

const HOUSE = 'A coordinator'
const TODAY = '2026-11-02'

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
  isList: null,
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
        const kept = withTrueCheck(edited, [{ act: 'checked', listing: before }], TODAY)
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

  const on = fc.constantFrom('2026-11-01', TODAY, '2026-11-03', '2099-12-31')
  const by = fc.constantFrom(HOUSE, 'Another house')
  const check = fc.record({ on, by, how: fc.constantFrom('call', 'visit') })
  const phone = fc.constantFrom('0800 1', '0800 2')
  const written = fc
    .record({ checkedByHouse: fc.option(check), phone, note: fc.constantFrom('Here.', 'There.') })
    .map(({ checkedByHouse, phone: value, note }) =>
      listing({
        checkedByHouse,
        channels: [{ kind: 'phone', value }],
        notes: { en: note },
        ...(checkedByHouse === null && { status: 'unverified' as const }),
      }),
    )
  const acts = fc.constantFrom<BodyAct>(...codesOf(BODY_ACTS))
  const history = fc.array(fc.record({ act: acts, listing: written }), { maxLength: 4 })

  test('is the word of the history of this house alone, whatever a file says, and on no day to come', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(written, history, fc.boolean(), (file, before, isOfUs) => {
        const { checkedByHouse: said, channels } = file
        const versions = isOfUs ? [...before, { act: 'checked' as const, listing: file }] : before
        const kept = withTrueCheck(file, versions, TODAY)
        const made = (one: (typeof versions)[number]) =>
          JSON.stringify(one.listing.checkedByHouse) === JSON.stringify(said)
        const isTrue =
          said !== null &&
          said.on <= TODAY &&
          versions.some((each) => made(each) && ['added', 'checked'].includes(each.act)) &&
          versions.some(
            (each) =>
              made(each) &&
              each.act !== 'imported' &&
              JSON.stringify(each.listing.channels) === JSON.stringify(channels),
          )
        seen.add(isTrue)
        expect(kept).toEqual(isTrue ? file : { ...file, checkedByHouse: null, status: 'unverified' })
      }),
      { numRuns: 2000 },
    )
    expect(seen.size).toBe(2)
  })
})
