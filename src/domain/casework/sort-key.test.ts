import { expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { person } from '../../../tests/in-memory/people.ts'
import { notUpheld, rated, received, remedied } from '../../../tests/in-memory/stages.ts'
import { instant } from '../time/instant.ts'
import { placeOf, sortKey } from './sort-key.ts'

test('the worklist order as one text', () => {
  expect(
    sortKey({
      priority: 'P1',
      deadline: instant('2026-03-31T22:00Z'),
      level: 4,
      scale: 4,
      irremediability: 3,
      scope: 'unknown',
      likelihood: 1,
      receivedAt: MONDAY,
      id: 'x',
    }),
  ).toBe('P1|2026-03-31T22:00:00.000Z|11204|2026-03-02T09:00:00.000Z|x')
  expect(
    sortKey({
      priority: 'P4',
      deadline: null,
      level: null,
      scale: 1,
      irremediability: 1,
      scope: 1,
      likelihood: 5,
      receivedAt: MONDAY,
      id: 'x',
    }),
  ).toBe('P4|9999-12-31T23:59:59.999Z|04440|2026-03-02T09:00:00.000Z|x')
})

test('an open case stands where the worklist puts it', () => {
  expect(placeOf(received().kase)).toContain('P2|2026-03-04T09:00:00.000Z|00000|')
  expect(placeOf(rated().kase)).toContain('P2|9999-12-31T23:59:59.999Z|11220|')
})

test('the case that was closed last comes first among the closed', () => {
  const [one, two] = [remedied(), notUpheld()]
  expect(placeOf(one.kase)).toBe(
    `closed|${String(253_402_300_799_999 - Date.parse(MONDAY)).padStart(15, '0')}|${one.id}`,
  )
  const late = new InMemoryCase({}, person, instant('2026-05-01T00:00Z'))
  late.does(person, 'withdraw', {})
  expect(placeOf(late.kase) < placeOf(two.kase)).toBe(true)
})
