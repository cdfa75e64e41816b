import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCalendarDays,
  addCalendarMonths,
  addHours,
  addToDate,
  addWorkingDays,
  DEFAULT_CALENDAR,
  endOfDay,
  isLocalDate,
  isWorkingDay,
  localDate,
  startOfDay,
  type Calendar,
} from './calendar.ts'
import { HOUR, instant, instantFromMs, isBefore, msOf, plusMs } from './instant.ts'

const ZONES = [
  'UTC',
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/St_Johns',
  'Pacific/Kiritimati',
]

describe('calendar months', () => {
  test.each([
    ['three months are not ninety days', 'UTC', '2026-12-01T10:00Z', 3, '2027-03-01T10:00:00.000Z'],
    ['a short month ends earlier', 'UTC', '2026-11-30T10:00Z', 3, '2027-02-28T10:00:00.000Z'],
    ['a leap year has one day more', 'UTC', '2027-11-30T10:00Z', 3, '2028-02-29T10:00:00.000Z'],
    ['a century that is no leap year', 'UTC', '2099-11-30T10:00Z', 3, '2100-02-28T10:00:00.000Z'],
    ['29 February, a year later', 'UTC', '2028-02-29T10:00Z', 12, '2029-02-28T10:00:00.000Z'],
    ['29 February, four years later', 'UTC', '2028-02-29T10:00Z', 48, '2032-02-29T10:00:00.000Z'],
    ['over the end of the year', 'UTC', '2026-11-21T10:00Z', 2, '2027-01-21T10:00:00.000Z'],
    ['December stays December', 'UTC', '2026-11-30T10:00Z', 1, '2026-12-30T10:00:00.000Z'],
    ['31 days after 31 days', 'UTC', '2026-07-31T10:00Z', 1, '2026-08-31T10:00:00.000Z'],
    ['31 days before 30 days', 'UTC', '2026-08-31T10:00Z', 1, '2026-09-30T10:00:00.000Z'],
    ['the clamped day is not remembered', 'UTC', '2026-01-31T10:00Z', 13, '2027-02-28T10:00:00.000Z'],
    ['back in time', 'UTC', '2026-03-31T10:00Z', -1, '2026-02-28T10:00:00.000Z'],
    ['back over the end of the year', 'UTC', '2026-01-31T10:00Z', -2, '2025-11-30T10:00:00.000Z'],
    ['a year before 100', 'UTC', '0050-01-31T10:00Z', 1, '0050-02-28T10:00:00.000Z'],
    ['none', 'UTC', '2026-03-31T10:00Z', 0, '2026-03-31T10:00:00.000Z'],
    // 30 November 23:30 in Madrid; in UTC the answer would be the same day, one zone east it is not.
    ['the day is the local day', 'Europe/Madrid', '2026-11-30T23:30Z', 3, '2027-02-28T23:30:00.000Z'],
    [
      'local 31 December becomes 28 February',
      'Asia/Kathmandu',
      '2026-12-30T18:30Z',
      2,
      '2027-02-27T18:30:00.000Z',
    ],
    // Winter to summer: 10:00 local is 09:00Z, then 08:00Z.
    [
      'ten in the morning stays ten in Madrid',
      'Europe/Madrid',
      '2026-01-15T09:00Z',
      6,
      '2026-07-15T08:00:00.000Z',
    ],
    [
      'ten in the morning stays ten in New York',
      'America/New_York',
      '2026-07-15T14:00Z',
      6,
      '2027-01-15T15:00:00.000Z',
    ],
    [
      'ten in the morning stays ten in Cairo',
      'Africa/Cairo',
      '2026-03-15T08:00Z',
      3,
      '2026-06-15T07:00:00.000Z',
    ],
    ['a skipped time moves forward', 'Europe/Madrid', '2026-01-29T01:30Z', 2, '2026-03-29T01:30:00.000Z'],
    [
      'a time that comes twice is the earlier',
      'Europe/Madrid',
      '2026-09-25T00:30Z',
      1,
      '2026-10-25T00:30:00.000Z',
    ],
  ])('%s', (_, timeZone, at, n, expected) => {
    expect(addCalendarMonths(instant(at), n, timeZone)).toBe(expected)
  })
})

describe('calendar days', () => {
  test.each([
    ['into the next year', 'UTC', '2026-12-31T10:00Z', 1, '2027-01-01T10:00:00.000Z'],
    ['over 29 February', 'UTC', '2028-02-28T10:00Z', 2, '2028-03-01T10:00:00.000Z'],
    ['thirty', 'UTC', '2026-11-21T10:00Z', 30, '2026-12-21T10:00:00.000Z'],
    ['back', 'UTC', '2027-01-01T10:00Z', -1, '2026-12-31T10:00:00.000Z'],
    ['down to the millisecond', 'UTC', '2026-11-21T10:11:12.345Z', 1, '2026-11-22T10:11:12.345Z'],
    // Madrid goes to summer on 29 March 2026 at 02:00 and back on 25 October at 03:00.
    ['a day of 23 hours', 'Europe/Madrid', '2026-03-28T11:00Z', 1, '2026-03-29T10:00:00.000Z'],
    ['a day of 25 hours', 'Europe/Madrid', '2026-10-24T10:00Z', 1, '2026-10-25T11:00:00.000Z'],
    [
      'the last moment before the gap',
      'Europe/Madrid',
      '2026-03-28T00:59:59.999Z',
      1,
      '2026-03-29T00:59:59.999Z',
    ],
    ['the first moment of the gap', 'Europe/Madrid', '2026-03-28T01:00Z', 1, '2026-03-29T01:00:00.000Z'],
    [
      'the last moment of the gap',
      'Europe/Madrid',
      '2026-03-28T01:59:59.999Z',
      1,
      '2026-03-29T01:59:59.999Z',
    ],
    ['the first moment after the gap', 'Europe/Madrid', '2026-03-28T02:00Z', 1, '2026-03-29T01:00:00.000Z'],
    [
      'before the hour that comes twice',
      'Europe/Madrid',
      '2026-10-23T23:59:59.999Z',
      1,
      '2026-10-24T23:59:59.999Z',
    ],
    ['in the hour that comes twice', 'Europe/Madrid', '2026-10-24T00:00Z', 1, '2026-10-25T00:00:00.000Z'],
    ['after the hour that comes twice', 'Europe/Madrid', '2026-10-24T01:00Z', 1, '2026-10-25T02:00:00.000Z'],
    // New York: 8 March 2026 at 02:00, 1 November at 02:00.
    ['a skipped time in New York', 'America/New_York', '2026-03-07T07:30Z', 1, '2026-03-08T07:30:00.000Z'],
    ['a repeated time in New York', 'America/New_York', '2026-10-31T05:30Z', 1, '2026-11-01T05:30:00.000Z'],
    // Cairo skips midnight itself: 24 April 2026, 00:00 becomes 01:00.
    ['a skipped midnight in Cairo', 'Africa/Cairo', '2026-04-22T22:00Z', 1, '2026-04-23T22:00:00.000Z'],
    ['a quarter-hour zone', 'Asia/Kathmandu', '2026-11-21T18:20Z', 1, '2026-11-22T18:20:00.000Z'],
    // Apia had no 30 December 2011: it went from -10 to +14.
    ['a day that did not exist', 'Pacific/Apia', '2011-12-29T22:00Z', 1, '2011-12-30T22:00:00.000Z'],
    ['the day after it', 'Pacific/Apia', '2011-12-29T22:00Z', 2, '2011-12-30T22:00:00.000Z'],
    ['long ago, when zones had seconds', 'Europe/Madrid', '1850-06-01T12:00Z', 1, '1850-06-02T12:00:00.000Z'],
    ['from seconds to whole hours', 'Europe/Madrid', '1900-12-31T12:00Z', 1, '1901-01-01T11:45:16.000Z'],
  ])('%s', (_, timeZone, at, n, expected) => {
    expect(addCalendarDays(instant(at), n, timeZone)).toBe(expected)
  })

  test('adding nothing keeps the second of two equal times', () => {
    const second = instant('2026-10-25T01:30Z')
    expect(addCalendarDays(second, 0, 'Europe/Madrid')).toBe(second)
    expect(addCalendarMonths(second, 0, 'Europe/Madrid')).toBe(second)
  })

  test('months come before days', () => {
    expect(addToDate(instant('2026-01-31T10:00Z'), { months: 1, days: 1 }, 'UTC')).toBe(
      '2026-03-01T10:00:00.000Z',
    )
  })

  test('parts of days or months and unknown zones are mistakes of ours', () => {
    const at = instant('2026-11-21T10:00Z')
    expect(() => addCalendarDays(at, 0.5, 'UTC')).toThrow('Calendars count whole months and days: 0, 0.5')
    expect(() => addCalendarMonths(at, 0.5, 'UTC')).toThrow('Calendars count whole months and days: 0.5, 0')
    expect(() => addCalendarMonths(at, 1, 'Mars/Olympus')).toThrow(RangeError)
    expect(() => addCalendarMonths(at, 12 * 8000, 'UTC')).toThrow(RangeError)
  })
})

describe('working days', () => {
  const madrid: Calendar = {
    timeZone: 'Europe/Madrid',
    workingDays: [1, 2, 3, 4, 5],
    holidays: ['2026-12-25'],
  }
  const cairo: Calendar = { timeZone: 'Africa/Cairo', workingDays: [7, 1, 2, 3, 4], holidays: [] }
  const apia: Calendar = { timeZone: 'Pacific/Apia', workingDays: [1, 2, 3, 4, 5], holidays: [] }
  // 2026-11-21 is a Saturday.
  test.each([
    ['Monday and two are Wednesday', DEFAULT_CALENDAR, '2026-11-16T15:00Z', 2, '2026-11-18T15:00:00.000Z'],
    ['Thursday and two are Monday', DEFAULT_CALENDAR, '2026-11-19T15:00Z', 2, '2026-11-23T15:00:00.000Z'],
    ['Friday and two are Tuesday', DEFAULT_CALENDAR, '2026-11-20T15:00Z', 2, '2026-11-24T15:00:00.000Z'],
    [
      'the last moment of Friday',
      DEFAULT_CALENDAR,
      '2026-11-20T23:59:59.999Z',
      2,
      '2026-11-24T23:59:59.999Z',
    ],
    [
      'the first moment of Saturday: Tuesday ends',
      DEFAULT_CALENDAR,
      '2026-11-21T00:00Z',
      2,
      '2026-11-25T00:00:00.000Z',
    ],
    [
      'Saturday afternoon: Tuesday ends',
      DEFAULT_CALENDAR,
      '2026-11-21T15:00Z',
      2,
      '2026-11-25T00:00:00.000Z',
    ],
    ['Sunday: Tuesday ends', DEFAULT_CALENDAR, '2026-11-22T15:00Z', 2, '2026-11-25T00:00:00.000Z'],
    ['the first moment of Monday', DEFAULT_CALENDAR, '2026-11-23T00:00Z', 2, '2026-11-25T00:00:00.000Z'],
    ['none on a working day', DEFAULT_CALENDAR, '2026-11-20T15:00Z', 0, '2026-11-20T15:00:00.000Z'],
    ['none on a day off', DEFAULT_CALENDAR, '2026-11-21T15:00Z', 0, '2026-11-23T00:00:00.000Z'],
    ['a holiday does not count', madrid, '2026-12-23T15:00Z', 2, '2026-12-28T15:00:00.000Z'],
    ['a start on a holiday', madrid, '2026-12-25T15:00Z', 1, '2026-12-28T23:00:00.000Z'],
    ['over the year end', madrid, '2026-12-31T15:00Z', 1, '2027-01-01T15:00:00.000Z'],
    // Saturday 00:30 in Madrid is still Friday in UTC.
    ['days are local days', madrid, '2026-11-20T23:30Z', 1, '2026-11-23T23:00:00.000Z'],
    ['the local time stays over summer time', madrid, '2026-03-27T15:00Z', 1, '2026-03-30T14:00:00.000Z'],
    ['Sunday to Thursday', cairo, '2026-11-19T10:00Z', 1, '2026-11-22T10:00:00.000Z'],
    ['Friday in Cairo is off: Sunday ends', cairo, '2026-11-20T10:00Z', 1, '2026-11-22T22:00:00.000Z'],
    ['the Friday Apia never had is not worked', apia, '2011-12-29T22:00Z', 1, '2012-01-01T22:00:00.000Z'],
    [
      'five from a Saturday: Friday ends, and no weekend is added',
      DEFAULT_CALENDAR,
      '2026-11-21T15:00Z',
      5,
      '2026-11-28T00:00:00.000Z',
    ],
    ['from the first moment of Monday', DEFAULT_CALENDAR, '2026-11-23T00:00Z', 5, '2026-11-28T00:00:00.000Z'],
    ['a working week later', DEFAULT_CALENDAR, '2026-11-20T15:00Z', 5, '2026-11-27T15:00:00.000Z'],
  ] as const)('%s', (_, calendar, at, n, expected) => {
    expect(addWorkingDays(instant(at), n, calendar)).toBe(expected)
  })

  test('no working days keep the second of two equal times', () => {
    const sundays: Calendar = { ...madrid, workingDays: [7] }
    const second = instant('2026-10-25T01:30Z')
    expect(addWorkingDays(second, 0, sundays)).toBe(second)
  })

  test('midnight that is skipped starts an hour later', () => {
    // 24 April 2026 is the Friday on which Cairo skips 00:00 to 01:00.
    const fridays: Calendar = { timeZone: 'Africa/Cairo', workingDays: [5], holidays: [] }
    expect(addWorkingDays(instant('2026-04-22T10:00Z'), 0, fridays)).toBe('2026-04-23T22:00:00.000Z')
    expect(addWorkingDays(instant('2026-04-22T10:00Z'), 1, fridays)).toBe('2026-04-24T21:00:00.000Z')
  })

  test.each([[[]], [[0]], [[8]], [[1.5]], [[0, 8]]])(
    'a week with working days %j never works',
    (workingDays) => {
      expect(() =>
        addWorkingDays(instant('2026-11-20T15:00Z'), 1, { ...DEFAULT_CALENDAR, workingDays }),
      ).toThrow('A calendar needs at least one working day a week')
    },
  )

  test.each([[[1]], [[7]], [[0, 3]]])('a week with working days %j works', (workingDays) => {
    const at = addWorkingDays(instant('2026-11-20T15:00Z'), 1, { ...DEFAULT_CALENDAR, workingDays })
    expect(isBefore(instant('2026-11-20T15:00Z'), at)).toBe(true)
  })

  test.each([-1, 0.5, Number.NaN])('%d working days cannot be counted', (n) => {
    expect(() => addWorkingDays(instant('2026-11-20T15:00Z'), n, DEFAULT_CALENDAR)).toThrow(
      `Not a number of working days: ${n}`,
    )
  })

  test('weekdays are counted from Monday', () => {
    const worked = (workingDays: readonly number[]) =>
      [
        '2026-11-16',
        '2026-11-17',
        '2026-11-18',
        '2026-11-19',
        '2026-11-20',
        '2026-11-21',
        '2026-11-22',
      ].filter((date) => isWorkingDay(date, { ...DEFAULT_CALENDAR, workingDays }))
    expect(worked([1])).toEqual(['2026-11-16'])
    expect(worked([6])).toEqual(['2026-11-21'])
    expect(worked([7])).toEqual(['2026-11-22'])
    expect(worked(DEFAULT_CALENDAR.workingDays)).toHaveLength(5)
    expect(isWorkingDay('2011-12-30', apia)).toBe(false)
    expect(isWorkingDay('2026-12-25', madrid)).toBe(false)
  })
})

test('days start and end at local midnight, or where the clocks skip it', () => {
  expect(startOfDay('2026-11-21', 'Europe/Madrid')).toBe('2026-11-20T23:00:00.000Z')
  expect(endOfDay('2026-11-21', 'Europe/Madrid')).toBe('2026-11-21T23:00:00.000Z')
  expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
  expect(endOfDay('2026-04-23', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
  expect(endOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-24T21:00:00.000Z')
  expect(endOfDay('2011-12-29', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  expect(startOfDay('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
})

test('hours are exact, also when clocks change', () => {
  expect(addHours(instant('2026-03-29T00:30Z'), 4)).toBe('2026-03-29T04:30:00.000Z')
  expect(addHours(instant('2026-11-21T10:00Z'), -1)).toBe('2026-11-21T09:00:00.000Z')
})

test.each([
  ['UTC', '2026-11-21T23:59:59.999Z', '2026-11-21'],
  ['Europe/Madrid', '2026-11-21T22:59:59.999Z', '2026-11-21'],
  ['Europe/Madrid', '2026-11-21T23:00Z', '2026-11-22'],
  ['America/New_York', '2027-01-01T04:59:59.999Z', '2026-12-31'],
  ['Asia/Kathmandu', '2026-11-21T18:14:59.999Z', '2026-11-21'],
  ['Asia/Kathmandu', '2026-11-21T18:15Z', '2026-11-22'],
  ['America/St_Johns', '2026-11-21T03:29:59.999Z', '2026-11-20'],
  ['Pacific/Apia', '2011-12-30T09:59:59.999Z', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31'],
  // Madrid kept its own time until 1901: 14 minutes and 44 seconds behind.
  ['Europe/Madrid', '1850-06-01T00:14:43Z', '1850-05-31'],
  ['Europe/Madrid', '1850-06-01T00:14:44Z', '1850-06-01'],
])('in %s, %s is on %s', (timeZone, at, expected) => {
  expect(localDate(instant(at), timeZone)).toBe(expected)
})

test.each([
  ['2026-11-21', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['0000-02-29', true],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-01-00', false],
  ['2026-11-21\n', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-11-21T00:00Z', false],
  [' 2026-11-21', false],
  ['tomorrow', false],
  ['+010000-01', false],
  ['+010000-01-01', false],
  ['+002026-11-21', false],
  ['', false],
])('whether %j is a date: %s', (value, expected) => {
  expect(isLocalDate(value)).toBe(expected)
})

/** Days that a place never had, because it went over to the other side of the date line. */
const NEVER: Readonly<Record<string, string>> = {
  'Pacific/Apia': '2011-12-30',
  'Pacific/Kiritimati': '1994-12-31',
}

describe('in every zone', () => {
  const zone = fc.constantFrom(...ZONES)
  const at = fc
    .integer({ min: Date.parse('1990-01-01T00:00Z'), max: Date.parse('2100-01-01T00:00Z') })
    .map(instantFromMs)

  test('more months, days or working days are never earlier', () => {
    fc.assert(
      fc.property(zone, at, fc.integer({ min: 0, max: 40 }), (timeZone, start, n) => {
        const calendar = { ...DEFAULT_CALENDAR, timeZone }
        expect(
          isBefore(addCalendarMonths(start, n + 1, timeZone), addCalendarMonths(start, n, timeZone)),
        ).toBe(false)
        expect(isBefore(addCalendarDays(start, n + 1, timeZone), addCalendarDays(start, n, timeZone))).toBe(
          false,
        )
        expect(isBefore(addWorkingDays(start, n, calendar), addWorkingDays(start, n + 1, calendar))).toBe(
          true,
        )
      }),
    )
  })

  test('a later start never has an earlier working-day limit on another day', () => {
    fc.assert(
      fc.property(at, at, fc.integer({ min: 0, max: 10 }), (a, b, n) => {
        const [first, second] = [a, b].sort() as [typeof a, typeof a]
        const limits = [
          addWorkingDays(first, n, DEFAULT_CALENDAR),
          addWorkingDays(second, n, DEFAULT_CALENDAR),
        ]
        expect(isBefore(limits[1]!, limits[0]!)).toBe(false)
      }),
    )
  })

  test('so many days later is that date, except one that a place never had', () => {
    fc.assert(
      fc.property(zone, at, fc.integer({ min: 1, max: 400 }), (timeZone, start, n) => {
        const asDay = Date.parse(localDate(start, timeZone)) + n * 24 * HOUR
        const expected = new Date(asDay).toISOString().slice(0, 10)
        fc.pre(expected !== NEVER[timeZone])
        expect(localDate(addCalendarDays(start, n, timeZone), timeZone)).toBe(expected)
      }),
    )
  })

  test('months later is the same day of the month, or its last day', () => {
    fc.assert(
      fc.property(zone, at, fc.integer({ min: 1, max: 60 }), (timeZone, start, n) => {
        const later = localDate(addCalendarMonths(start, n, timeZone), timeZone)
        fc.pre(!/^(2011-12-3|1994-12-3|1995-01-01)/.test(later))
        const [from, to] = [localDate(start, timeZone), later]
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(months(to) - months(from)).toBe(n)
        if (to.slice(8) !== from.slice(8)) {
          expect(to.slice(8) < from.slice(8)).toBe(true)
          expect(
            localDate(addCalendarDays(addCalendarMonths(start, n, timeZone), 1, timeZone), timeZone),
          ).toMatch(/-01$/)
        }
      }),
    )
  })

  test('a day starts at its first moment', () => {
    fc.assert(
      fc.property(zone, at, (timeZone, some) => {
        const date = localDate(some, timeZone)
        const start = startOfDay(date, timeZone)
        expect(localDate(start, timeZone)).toBe(date)
        expect(localDate(instantFromMs(msOf(start) - 1), timeZone) < date).toBe(true)
        expect(isLocalDate(date)).toBe(true)
        const end = endOfDay(date, timeZone)
        expect(localDate(instantFromMs(msOf(end) - 1), timeZone)).toBe(date)
        expect(localDate(end, timeZone) > date).toBe(true)
      }),
    )
  })

  test('a working-day limit falls on a working day, or at the moment one ends', () => {
    fc.assert(
      fc.property(zone, at, fc.integer({ min: 1, max: 10 }), (timeZone, start, n) => {
        const calendar = { ...DEFAULT_CALENDAR, timeZone }
        const due = addWorkingDays(start, n, calendar)
        expect(isBefore(start, due)).toBe(true)
        // The moment when a day is over is already the next day, which may be off.
        expect(isWorkingDay(localDate(plusMs(due, -1), timeZone), calendar)).toBe(true)
      }),
    )
  })
})
