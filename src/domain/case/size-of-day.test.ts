import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { person, ana, omar } from '../../../tests/in-memory/people.ts'
import { isRefusal } from '../refusal.ts'
import { atTheHour } from '../time/at-the-hour.ts'
import { DEFAULT_CALENDAR, localDate, startOfDay } from '../time/calendar.ts'
import { DAY, HOUR, instant, MINUTE, plusMs, type Instant } from '../time/instant.ts'
import type { Actor } from './actor.ts'
import { event, type CaseEvent } from './case-event.ts'
import { MOST_A_DAY, MOST_OF_A_MEMBER, tooMuchToday } from './size-of-day.ts'

const NOW = instant('2026-03-10T12:00Z')
const wrote = (length: number, by: Actor = person, at = NOW): CaseEvent =>
  event({ by, now: at }, 'note_added', {}, { note: 'a'.repeat(length) })
const context = (by: Actor = person, now = NOW) => ({ by, now, calendar: DEFAULT_CALENDAR })
const FIRST = wrote(100_000)

test('three of the longest texts can be added in a day, beside the story', () => {
  const before = [FIRST, wrote(100_000), wrote(100_000)]
  expect(tooMuchToday(before, [wrote(100_000)], context())).toBeNull()
  expect(tooMuchToday(before, [wrote(100_001)], context())).toEqual({
    refused: 'too_much_today',
    detail: { most: MOST_A_DAY, typed: 100_001, left: 100_000, short: 2000 },
  })
})

test('tomorrow there is room again, and what others wrote takes none', () => {
  const before = [FIRST, wrote(300_000)]
  const more = [wrote(5000)]
  expect(tooMuchToday(before, more, context())).not.toBeNull()
  expect(tooMuchToday(before, more, context(person, plusMs(NOW, DAY)))).toBeNull()
  expect(tooMuchToday(before, more, context(ana))).toBeNull()
  expect(tooMuchToday([FIRST, wrote(300_000, omar)], more, context(ana))).toBeNull()
})

test('a few words can be added still, also to say that somebody is in danger', () => {
  expect(tooMuchToday([FIRST, wrote(300_000)], [wrote(2000)], context())).toBeNull()
})

test('those beside the person leave them all of their room, and one another theirs', () => {
  const said = (length: number, adviser?: string) =>
    event(
      { by: person, now: NOW },
      'message_written',
      { message: 'm1', ...(adviser && { adviser }) },
      { body: 'a'.repeat(length) },
    )
  const before = [FIRST, said(400_000, 'v1')]
  expect(tooMuchToday(before, [said(1, 'v1')], context())).not.toBeNull()
  expect(tooMuchToday(before, [said(100_000, 'v2')], context())).toBeNull()
  for (const length of [1, 100_000]) expect(tooMuchToday(before, [said(length)], context())).toBeNull()
  expect(tooMuchToday([FIRST, said(400_000)], [said(100_000, 'v1')], context())).toBeNull()
})

test('those who joined a group leave the person and each other their room, have little, and can always go', () => {
  const by = { by: person, now: NOW }
  const joined = event(by, 'member_joined', { member: 'w1', isRepresented: true }, {})
  const answered = (member: string, length: number) =>
    event(by, 'member_answered', { member }, { line: 'a'.repeat(length) })
  const many = [FIRST, ...Array.from({ length: 4000 }, () => joined), answered('w1', MOST_OF_A_MEMBER)]
  expect(tooMuchToday(many, [joined], context())).not.toBeNull()
  expect(tooMuchToday(many, [answered('w1', 1)], context())).not.toBeNull()
  expect(tooMuchToday(many, [answered('w2', 1000)], context())).toBeNull()
  expect(tooMuchToday(many, [wrote(100_000)], context())).toBeNull()
  const feared = (whom: 'group' | 'other') => event(by, 'member_feared', { member: 'w1', whom }, {})
  expect(tooMuchToday(many, [feared('other')], context())).not.toBeNull()
  for (const last of [feared('group'), event(by, 'member_left', { member: 'w1' }, {})])
    expect(tooMuchToday(many, [last], context())).toBeNull()
})

test.each([
  ['the person, without a word', person, 0],
  ['one of us, a few words each', ana, 100],
])('nobody can add more than four thousand entries in one day: %s', (_, by, length) => {
  const one = wrote(length, by)
  const events = [FIRST, ...Array.from({ length: 3999 }, () => one)]
  expect(tooMuchToday(events, [one], context(by))).toBeNull()
  expect(tooMuchToday([...events, one], [one], context(by))).not.toBeNull()
})

describe('where midnight lies within an hour', () => {
  const zones = ['Asia/Kolkata', 'Australia/Adelaide', 'Asia/Kathmandu', 'Pacific/Chatham', 'Europe/Madrid']
  /** A moment within an hour and a half of midnight there. */
  const placeAndTime = fc
    .tuple(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 }), fc.integer({ min: -90, max: 90 }))
    .map(([timeZone, day, minutes]) => {
      const date = localDate(plusMs(instant('2026-01-01T12:00Z'), day * DAY), timeZone)
      return { timeZone, at: plusMs(startOfDay(date, timeZone), minutes * MINUTE) }
    })
  const says = (timeZone: string, by: Actor, before: CaseEvent, now: Instant) =>
    tooMuchToday([FIRST, before], [wrote(5000, by, now)], {
      by,
      now,
      calendar: { ...DEFAULT_CALENDAR, timeZone },
    })

  test('the person cannot add a day more in that hour, and has room again a day after it', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(placeAndTime, fc.integer({ min: 0, max: 59 }), ({ timeZone, at }, later) => {
        const hour = atTheHour(at)
        const before = wrote(MOST_A_DAY, person, hour)
        expect(says(timeZone, person, before, plusMs(hour, later * MINUTE))).not.toBeNull()
        // Where the clocks go back a day has an hour more.
        expect(says(timeZone, person, before, plusMs(at, DAY + HOUR))).toBeNull()
      }),
    )
  })

  test('for staff, whose moment is kept, the day is that of the house to the minute', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(placeAndTime, fc.integer({ min: 0, max: 26 * 60 }), ({ timeZone, at }, later) => {
        const now = plusMs(at, later * MINUTE)
        const isSameDay = localDate(at, timeZone) === localDate(now, timeZone)
        expect(says(timeZone, ana, wrote(MOST_A_DAY, ana, at), now) !== null).toBe(isSameDay)
      }),
    )
  })
})

test('nobody can add more than so much to a case in one day, in pieces of whatever size', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 40 }), (pieces) => {
      const events = [FIRST]
      for (const length of pieces) {
        const added = [wrote(length)]
        if (!isRefusal(tooMuchToday(events, added, context()))) events.push(...added)
      }
      const sum = events
        .slice(1)
        .reduce((all, { texts }) => all + ('note' in texts ? String(texts.note).length : 0), 0)
      expect(sum).toBeLessThanOrEqual(MOST_A_DAY + 100_000)
    }),
  )
})
