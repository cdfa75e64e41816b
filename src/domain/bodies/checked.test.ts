import { expect, test } from 'vitest'
import { listing } from '../../../tests/in-memory/listings.ts'
import { instant } from '../time/instant.ts'
import { checkHoldsTo, isToCheck, standingOf } from './checked.ts'

const checked = { on: '2026-11-01', by: 'A coordinator', how: 'call' } as const

test.each([
  ['a check holds half a year', listing({ checkedByHouse: checked }), '2027-04-30'],
  [
    'where people come in a danger, thirty days',
    listing({ subtypes: ['crisis_service'], needs: ['self_harm'], checkedByHouse: checked }),
    '2026-12-01',
  ],
  [
    'an earlier day can be set',
    listing({ checkedByHouse: checked, nextCheckDue: '2026-12-24' }),
    '2026-12-24',
  ],
  [
    'a later one changes nothing',
    listing({ checkedByHouse: checked, nextCheckDue: '2030-01-01' }),
    '2027-04-30',
  ],
  ['what nobody checked holds to no day', listing({ checkedByHouse: null }), null],
])('%s', (_, body, until) => {
  expect(checkHoldsTo(body)).toBe(until)
})

test.each([
  ['2027-03-30T23:59Z', 'in_date', false],
  ['2027-03-31T00:00Z', 'in_date', true],
  ['2027-04-30T23:59Z', 'in_date', true],
  ['2027-05-01T00:00Z', 'out_of_date', true],
])('at %s it is %s, and on the list of those to check: %s', (at, standing, isListed) => {
  const body = listing({ checkedByHouse: checked })
  expect(standingOf(body, instant(at))).toBe(standing)
  expect(isToCheck(body, instant(at))).toBe(isListed)
})

test('a check on a day to come is none yet, and stands on the list of those to check', () => {
  const body = listing({ checkedByHouse: { ...checked, on: '2099-12-31' } })
  expect(standingOf(body, instant('2026-11-02T00:00Z'))).toBe('unchecked')
  expect(isToCheck(body, instant('2026-11-02T00:00Z'))).toBe(true)
})

test('what is closed waits for nobody, and what nobody has looked at waits from the first day', () => {
  const at = instant('2026-11-02T00:00Z')
  expect(isToCheck(listing({ status: 'closed', checkedByHouse: null }), at)).toBe(false)
  expect(isToCheck(listing({ checkedByHouse: null }), at)).toBe(true)
})
