import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OWN_CLOCKS, ownClock } from '../vocabulary/clocks.ts'
import { DEFAULT_CALENDAR, localDate, startOfDay, type Calendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { HOUR, instant, instantFromMs, isBefore } from './instant.ts'

const madrid: Calendar = { ...DEFAULT_CALENDAR, timeZone: 'Europe/Madrid' }

// A Friday afternoon, one day before clocks in Madrid go forward.
const friday = instant('2026-03-27T15:00Z')

test.each([
  ['CLK-OWN-RECEIPT', '2026-03-27T15:00:00.000Z'],
  ['CLK-OWN-P1-TRIAGE-4H', '2026-03-27T19:00:00.000Z'],
  ['CLK-OWN-RETALIATION-24H', '2026-03-28T15:00:00.000Z'],
  ['CLK-OWN-HUMAN-2WD', '2026-03-31T14:00:00.000Z'],
  ['CLK-OWN-NOTIFICATION-5WD', '2026-04-03T14:00:00.000Z'],
  ['CLK-OWN-DECISION-P1-7D', '2026-04-03T14:00:00.000Z'],
  ['CLK-OWN-DECISION-30D', '2026-04-26T14:00:00.000Z'],
  ['CLK-OWN-APPEAL-6M', '2026-09-27T14:00:00.000Z'],
] as const)('from a Friday in Madrid, %s is due at %s', (code, expected) => {
  expect(dueAt(ownClock(code), friday, madrid)).toBe(expected)
})

test('forty-eight hours are hours and two days are days', () => {
  const start = instant('2026-03-28T15:00Z')
  expect(dueAt({ limit: { hours: 48 } }, start, madrid)).toBe('2026-03-30T15:00:00.000Z')
  expect(dueAt({ limit: { days: 2 } }, start, madrid)).toBe('2026-03-30T14:00:00.000Z')
})

test('holidays of the calendar move working days and nothing else', () => {
  const easter = { ...madrid, holidays: ['2026-03-30'] }
  expect(dueAt(ownClock('CLK-OWN-HUMAN-2WD'), friday, easter)).toBe('2026-04-01T14:00:00.000Z')
  expect(dueAt(ownClock('CLK-OWN-DECISION-P1-7D'), friday, easter)).toBe('2026-04-03T14:00:00.000Z')
})

test.each([
  // A Saturday: the count begins with Monday.
  ['a day off', '2026-11-21T10:00Z', { workingDays: 5 }, '2026-11-27T22:59:00.000Z', '2026-11-27'],
  [
    'a day off at the end of a month',
    '2026-11-28T10:00Z',
    { workingDays: 1 },
    '2026-11-30T22:59:00.000Z',
    '2026-11-30',
  ],
  [
    'the last midnight of a month',
    '2026-10-31T23:00Z',
    { months: 1 },
    '2026-11-30T22:59:00.000Z',
    '2026-11-30',
  ],
  [
    'the weekend when clocks go forward',
    '2026-03-28T10:00Z',
    { workingDays: 2 },
    '2026-03-31T21:59:00.000Z',
    '2026-03-31',
  ],
  [
    'the weekend when clocks go back',
    '2026-10-24T10:00Z',
    { workingDays: 2 },
    '2026-10-27T22:59:00.000Z',
    '2026-10-27',
  ],
  ['a midnight at work', '2026-11-22T23:00Z', { workingDays: 2 }, '2026-11-24T22:59:00.000Z', '2026-11-24'],
] as const)('from %s it ends on the day that people read', (_, start, limit, expected, day) => {
  const due = dueAt({ limit }, instant(start), madrid)
  expect(due).toBe(expected)
  expect(localDate(due, madrid.timeZone)).toBe(day)
})

test('exact hours may end at midnight', () => {
  expect(dueAt({ limit: { hours: 4 } }, instant('2026-11-22T19:00Z'), madrid)).toBe(
    '2026-11-22T23:00:00.000Z',
  )
})

test('nothing counted in days ends at midnight, where it would read as the next day', () => {
  const at = fc
    .integer({ min: 0, max: Date.parse('2100-01-01T00:00Z') / HOUR })
    .map((n) => instantFromMs(n * HOUR))
  const days = OWN_CLOCKS.filter(({ limit }) => !('hours' in limit))
  fc.assert(
    fc.property(at, fc.constantFrom(...days), (start, clock) => {
      const due = dueAt(clock, start, madrid)
      expect(due).not.toBe(startOfDay(localDate(due, madrid.timeZone), madrid.timeZone))
    }),
  )
})

test('no promised time is over before it starts', () => {
  const at = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00Z') }).map(instantFromMs)
  fc.assert(
    fc.property(at, fc.constantFrom(...OWN_CLOCKS), (start, clock) => {
      expect(isBefore(dueAt(clock, start, madrid), start)).toBe(false)
    }),
  )
})
