import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing, received } from '../../../tests/in-memory/stages.ts'
import { addCalendarDays, isWorkingDay, localDate, type Calendar } from '../time/calendar.ts'
import { howCounted } from '../time/how-counted.ts'
import { HOUR, instant, plusMs } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { OWN_CLOCKS } from '../vocabulary/clocks.ts'
import { countedFor } from './counted.ts'
import { inOrder } from './next-step.ts'
import { everythingOwed } from './owed.ts'

const CAIRO: Calendar = {
  timeZone: 'Africa/Cairo',
  workingDays: [1, 2, 3, 4, 7],
  holidays: ['2026-03-22'],
  daysOff: { '2026-03-22': 'Eid' },
}

test('a promise made on a Thursday in Cairo leaves out Friday, Saturday and the day off, and says so', () => {
  const thursday = instant('2026-03-19T10:00Z')
  const due = ownDue('CLK-OWN-HUMAN-2WD', thursday, CAIRO)
  // Monday is the first day, Tuesday the second.
  expect(localDate(due, CAIRO.timeZone)).toBe('2026-03-24')
  expect(howCounted('CLK-OWN-HUMAN-2WD', thursday, CAIRO)).toEqual({
    workingDays: 2,
    from: thursday,
    leftOut: [
      { date: '2026-03-20', because: 'weekly', name: null },
      { date: '2026-03-21', because: 'weekly', name: null },
      { date: '2026-03-22', because: 'day_off', name: 'Eid' },
    ],
  })
})

test('the first reading, and the answer to a message, say how they were counted', () => {
  const DAYS: Calendar = { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] }
  const [reading] = inOrder(everythingOwed(received().kase, DAYS))
  expect(countedFor(received().kase, reading!, DAYS)).toMatchObject({
    workingDays: 2,
    from: MONDAY,
    leftOut: [],
  })
  const it = assessing().later({ days: 2 })
  it.does(person, 'write_message', { body: 'Is anybody there?' })
  const answer = everythingOwed(it.kase, DAYS).find(({ step }) => step === 'answer_your_message')!
  expect(countedFor(it.kase, answer, DAYS)).toMatchObject({ workingDays: 5, from: it.now })
  expect(countedFor(it.kase, answer, DAYS)?.leftOut.map(({ date }) => date)).toEqual([
    '2026-03-07',
    '2026-03-08',
  ])
  it.does(ana, 'write_message', { body: 'Yes, we have read your letter and look for the log.' })
})

test('a time that is not counted in working days, or by another calendar since, says nothing', () => {
  const it = assessing()
  const calendar: Calendar = { timeZone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] }
  for (const step of everythingOwed(it.kase, calendar))
    if (step.step === 'tell_you_what_we_found' || step.step === 'hear_from_us')
      expect(countedFor(it.kase, step, calendar)).toBeNull()
  const first = inOrder(everythingOwed(received().kase, calendar))[0]!
  expect(
    countedFor(received().kase, first, { ...calendar, holidays: ['2026-03-03', '2026-03-04'] }),
  ).toBeNull()
})

/** Any working week, with days off here and there. */
const calendars = fc.record<Calendar>({
  timeZone: fc.constantFrom('UTC', 'Africa/Cairo', 'America/New_York', 'Pacific/Kiritimati'),
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.uniqueArray(
    fc.integer({ min: 0, max: 40 }).map((n) => localDate(addCalendarDays(MONDAY, n, 'UTC'), 'UTC')),
    { maxLength: 15 },
  ),
})

test('whoever counts again by what is said comes to the same day', () => {
  const clocks = OWN_CLOCKS.filter(({ limit }) => 'workingDays' in limit)
  fc.assert(
    fc.property(
      fc.constantFrom(...clocks.map(({ code }) => code)),
      fc.integer({ min: 0, max: 24 * 20 }),
      calendars,
      (code, hours, calendar) => {
        const from = plusMs(MONDAY, hours * HOUR)
        const due = ownDue(code, from, calendar)
        const counted = howCounted(code, from, calendar)!
        const days: string[] = []
        const last = localDate(due, calendar.timeZone)
        for (let n = 0; days.at(-1) !== last; n += 1)
          days.push(localDate(addCalendarDays(from, n, calendar.timeZone), calendar.timeZone))
        const leftOut = counted.leftOut.map(({ date }) => date)
        const worked = days.filter((day) => !leftOut.includes(day))
        // The day on which it began does not count, unless it began before that day's work or on a day off.
        expect([counted.workingDays, counted.workingDays + 1]).toContain(worked.length)
        expect(isWorkingDay(last, calendar)).toBe(true)
        expect(leftOut.every((day) => !isWorkingDay(day, calendar))).toBe(true)
        expect(worked.every((day) => isWorkingDay(day, calendar))).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})
