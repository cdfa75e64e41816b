import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CALENDAR, endOfDay, type Calendar } from '../time/calendar.ts'
import { HOUR, instant, instantFromMs, isBefore, msOf } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CASE_KINDS, DANGER_SIGNS } from '../vocabulary/intake.ts'
import { triage } from './triage.ts'

const madrid: Calendar = { ...DEFAULT_CALENDAR, timeZone: 'Europe/Madrid' }
// A Friday, 16:00 in Madrid.
const receivedAt = instant('2026-11-20T15:00Z')

test('without danger a grievance is read within two working days', () => {
  expect(triage({ kind: 'grievance', signs: [], receivedAt }, madrid)).toEqual({
    clock: 'CLK-OWN-HUMAN-2WD',
    dueAt: '2026-11-24T15:00:00.000Z',
    danger: false,
  })
})

test('without danger a notification is read within five working days', () => {
  expect(triage({ kind: 'notification', signs: [], receivedAt }, madrid)).toEqual({
    clock: 'CLK-OWN-NOTIFICATION-5WD',
    dueAt: '2026-11-27T15:00:00.000Z',
    danger: false,
  })
})

test.each(codesOf(DANGER_SIGNS).flatMap((sign) => codesOf(CASE_KINDS).map((kind) => [sign, kind] as const)))(
  'the sign "%s" in a %s is looked at within four hours, also at the weekend',
  (sign, kind) => {
    const saturday = instant('2026-11-21T23:00Z')
    expect(triage({ kind, signs: [sign], receivedAt: saturday }, madrid)).toEqual({
      clock: 'CLK-OWN-P1-TRIAGE-4H',
      dueAt: '2026-11-22T03:00:00.000Z',
      danger: true,
    })
  },
)

describe('a date that will pass', () => {
  const withDate = (date: string | null, signs: readonly 'date_will_pass'[] = []) =>
    triage(
      { kind: 'grievance', signs, receivedAt, dateThatWillPass: date === null ? null : instant(date) },
      madrid,
    )
  const four = '2026-11-20T19:00:00.000Z'

  test.each([
    ['next month', '2026-12-20T23:00Z', four],
    ['just after the four hours', '2026-11-20T19:00:00.001Z', four],
    ['just before the four hours are over', '2026-11-20T18:59:59.999Z', '2026-11-20T18:59:59.999Z'],
    ['in a moment', '2026-11-20T15:00:00.001Z', '2026-11-20T15:00:00.001Z'],
  ])('%s is a sign without the tick, and the look comes before it', (_, date, dueAt) => {
    expect(withDate(date)).toEqual({ clock: 'CLK-OWN-P1-TRIAGE-4H', dueAt, danger: true })
    expect(withDate(date, ['date_will_pass'])).toEqual(withDate(date))
  })

  test.each([
    ['now', '2026-11-20T15:00Z'],
    ['yesterday', '2026-11-19T15:00Z'],
    ['no date', null],
  ])('%s is no sign, and takes no sign away', (_, date) => {
    expect(withDate(date)).toMatchObject({ clock: 'CLK-OWN-HUMAN-2WD', danger: false })
    expect(withDate(date, ['date_will_pass'])).toEqual({
      clock: 'CLK-OWN-P1-TRIAGE-4H',
      dueAt: four,
      danger: true,
    })
  })

  test('today counts until the day ends where the mechanism works', () => {
    const lateEvening = instant('2026-11-20T22:30Z')
    const today = endOfDay('2026-11-20', 'Europe/Madrid')
    const found = triage(
      { kind: 'grievance', signs: [], receivedAt: lateEvening, dateThatWillPass: today },
      madrid,
    )
    expect(found).toMatchObject({ dueAt: '2026-11-20T23:00:00.000Z', danger: true })
  })
})

test('danger is always looked at within four hours, and never before it was told', () => {
  const at = fc.integer({ min: 0, max: Date.parse('2100-01-01T00:00Z') }).map(instantFromMs)
  fc.assert(
    fc.property(
      fc.constantFrom(...codesOf(CASE_KINDS)),
      fc.subarray(codesOf(DANGER_SIGNS)),
      at,
      fc.option(at),
      (kind, signs, when, dateThatWillPass) => {
        const found = triage({ kind, signs, receivedAt: when, dateThatWillPass }, madrid)
        expect(isBefore(found.dueAt, when)).toBe(false)
        if (signs.length > 0) expect(found.danger).toBe(true)
        if (found.danger) expect(msOf(found.dueAt) - msOf(when)).toBeLessThanOrEqual(4 * HOUR)
        else expect(msOf(found.dueAt) - msOf(when)).toBeGreaterThanOrEqual(24 * HOUR)
      },
    ),
  )
})
