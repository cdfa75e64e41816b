import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listing, SOURCE } from '../../../tests/in-memory/listings.ts'
import { instant } from '../time/instant.ts'
import { BODY_STATUSES, NEEDS } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { bodiesFor, nearestFirst, type Asked } from './bodies-for.ts'
import type { Listing } from './listing.ts'

const now = instant('2026-11-28T10:00Z')
const asked: Asked = {
  needs: ['data_and_privacy'],
  country: 'KE',
  language: 'sw',
  now,
  fearedNames: [],
}

function idsFor(listings: readonly Listing[], more: Partial<Asked> = {}): string[] {
  return bodiesFor({ ...asked, ...more }, listings).flatMap(({ bodies }) =>
    bodies.map((each) => each.listing.id),
  )
}

const local = listing({ id: 'ke-one', jurisdictions: ['KE'] })
const speaks = listing({ id: 'ke-two', jurisdictions: ['KE'], languages: ['sw-KE'] })
const world = listing({ id: 'all-one', jurisdictions: ['*'], languages: ['sw'] })
const old = listing({
  id: 'ke-old',
  jurisdictions: ['KE'],
  languages: ['sw'],
  checkedByHouse: { on: '2026-05-31', by: 'A coordinator', how: 'call' },
})
const shut = listing({ id: 'ke-shut', jurisdictions: ['KE'], status: 'closed' })

test.each<[string, Listing[], string[], Partial<Asked>?]>([
  ['people of the country come before the world', [world, local], ['ke-one', 'all-one']],
  ['the language of the reader comes before others', [local, speaks], ['ke-two', 'ke-one']],
  [
    'who stands by somebody comes before who writes to States, whatever both speak',
    [
      listing({
        id: 'a-un',
        jurisdictions: ['*'],
        languages: ['sw'],
        subtypes: ['un_special_procedures'],
        needs: ['threatened_for_speaking'],
      }),
      listing({
        id: 'b-defends',
        jurisdictions: ['*'],
        subtypes: ['hrd_protection_ngo'],
        needs: ['threatened_for_speaking'],
      }),
    ],
    ['b-defends', 'a-un'],
    { needs: ['threatened_for_speaking'] },
  ],
  ['what was not checked lately moves down', [old, world, local], ['ke-one', 'all-one', 'ke-old']],
  [
    'what nobody checked stands with it',
    [listing({ id: 'a', status: 'unverified', checkedByHouse: null }), local],
    ['ke-one', 'a'],
  ],
  ['a closed one is left out where there is another', [shut, local], ['ke-one']],
  [
    'the last one of the country stays at the end, though it is closed',
    [shut, world],
    ['all-one', 'ke-shut'],
  ],
  [
    'of two closed ones one stays',
    [shut, listing({ id: 'ke-more', jurisdictions: ['KE'], status: 'paused' })],
    ['ke-more'],
  ],
  ['the last one at all stays', [listing({ id: 'all-shut', status: 'closed' })], ['all-shut']],
  [
    'another need is served by others',
    [listing({ id: 'x', needs: ['legal_advice'], subtypes: ['legal_aid'] })],
    [],
  ],
  ['another country is served by others', [listing({ id: 'x', jurisdictions: ['DE'] })], []],
  ['where the country is not known, only the world is', [local, world], ['all-one'], { country: null }],
])('%s', (_, listings, ids, more = {}) => {
  expect(idsFor(listings, more)).toEqual(ids)
})

test('whoever is paid by somebody whom the person fears says so, and stays', () => {
  const paid = listing({
    id: 'paid',
    independence: { funders: ['Casework Ltd'], conflicts: [], source: SOURCE },
  })
  const [{ bodies } = { bodies: [] }] = bodiesFor({ ...asked, fearedNames: ['casework'] }, [paid])
  expect(bodies[0]?.tied).toEqual([{ name: 'Casework Ltd', how: 'funds_it' }])
})

const listings = fc
  .array(
    fc
      .record({
        id: fc.stringMatching(/^[a-z]{1,6}$/),
        status: fc.constantFrom(...codesOf(BODY_STATUSES)),
        jurisdictions: fc.constantFrom(['*'], ['KE'], ['DE'], ['KE', 'DE']),
        languages: fc.constantFrom([], ['sw'], ['de', 'sw']),
        days: fc.constantFrom(null, '2026-11-01', '2026-10-01', '2026-01-01'),
        subtypes: fc.constantFrom(['data_protection_authority'] as const, ['court'] as const),
        funders: fc.constantFrom([], ['Casework Ltd'], ['Somebody Good']),
      })
      .map(({ days, funders, subtypes, status, jurisdictions, languages, ...rest }) =>
        listing({
          ...rest,
          subtypes: [...subtypes],
          jurisdictions: [...jurisdictions],
          languages: [...languages],
          status: days === null && status === 'active' ? 'unverified' : status,
          checkedByHouse: days === null ? null : { on: days, by: 'A coordinator', how: 'call' },
          independence: { funders: [...funders], conflicts: [], source: SOURCE },
        }),
      ),
    { maxLength: 12 },
  )
  .map((all) => [...new Map(all.map((each) => [each.id, each])).values()])

test('whatever the directory holds, the order is one, nobody who is open is dropped, and the last one never is', () => {
  fc.assert(
    fc.property(listings, fc.constantFrom('KE', 'DE', null), fc.nat(), (all, country, turn) => {
      const offered = bodiesFor({ ...asked, country, fearedNames: ['Casework'] }, all)[0]?.bodies ?? []
      const turned = [...all.slice(turn % (all.length || 1)), ...all.slice(0, turn % (all.length || 1))]
      expect(bodiesFor({ ...asked, country, fearedNames: ['Casework'] }, turned)[0]?.bodies).toEqual(offered)

      const ids = new Set(offered.map((each) => each.listing.id))
      const there = all.filter(
        ({ jurisdictions }) =>
          jurisdictions.includes('*') || (country !== null && jurisdictions.includes(country)),
      )
      const isOpen = ({ status }: Listing) => status === 'active' || status === 'unverified'
      expect(there.filter(isOpen).every(({ id }) => ids.has(id))).toBe(true)
      if (there.length > 0) expect(offered.length).toBeGreaterThan(0)
      if (country !== null && there.some(({ jurisdictions }) => jurisdictions.includes(country)))
        expect(offered.some(({ isLocal }) => isLocal)).toBe(true)

      for (const [index, each] of offered.entries()) {
        const before = offered[index - 1]
        if (before === undefined) continue
        expect(before.isShut && !each.isShut).toBe(false)
        if (before.isShut === each.isShut)
          expect(before.standing !== 'in_date' && each.standing === 'in_date').toBe(false)
      }
      for (const { listing: each, tied } of offered)
        expect(tied.length > 0).toBe(each.independence?.funders.includes('Casework Ltd') === true)
    }),
  )
})

test('of two needs of one trouble the one comes first for which somebody of the country is there, and no other moves', () => {
  const place = fc.constantFrom('KE', 'DE', '*')
  const there = fc.record({
    work_and_reprisal: fc.option(place),
    threatened_for_speaking: fc.option(place),
    needs: fc
      .shuffledSubarray(codesOf(NEEDS))
      .map((needs) => codesOf(NEEDS).filter((each) => needs.includes(each))),
  })
  const kinds = { work_and_reprisal: 'trade_union', threatened_for_speaking: 'hrd_protection_ngo' } as const
  const ofTrouble = ['threatened_for_speaking', 'work_and_reprisal'] as const
  fc.assert(
    fc.property(there, ({ needs, ...where }) => {
      const all = ofTrouble.flatMap((need) => {
        const at = where[need]
        return at === null
          ? []
          : [
              listing({
                id: kinds[need].replaceAll('_', '-'),
                jurisdictions: [at],
                needs: [need],
                subtypes: [kinds[need]],
              }),
            ]
      })
      const found = bodiesFor({ ...asked, needs, country: 'KE' }, all)
      const shown = nearestFirst(found).map(({ need }) => need)
      const isOther = (need: string) => !(ofTrouble as readonly string[]).includes(need)
      expect(shown.map((need) => (isOther(need) ? need : null))).toEqual(
        needs.map((need) => (isOther(need) ? need : null)),
      )
      expect(shown.toSorted()).toEqual(needs.toSorted())
      if (!needs.includes('work_and_reprisal') || !needs.includes('threatened_for_speaking')) return
      const first = shown.find((need) => !isOther(need))
      const isNear = where.work_and_reprisal === 'KE' && where.threatened_for_speaking !== 'KE'
      expect(first).toBe(isNear ? 'work_and_reprisal' : 'threatened_for_speaking')
    }),
  )
})
