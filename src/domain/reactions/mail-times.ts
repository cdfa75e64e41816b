import { addCalendarDays, isWorkingDay, localDate, startOfDay, type Calendar } from '../time/calendar.ts'
import { HOUR, isBefore, MINUTE, msOf, plusMs, type Instant } from '../time/instant.ts'
import type { StaffNotice } from '../vocabulary/staff.ts'

/** What must not wait for the hour. */
const SOON: readonly StaffNotice[] = ['danger', 'retaliation', 'alarm']

/** Minutes within which a mail leaves, with a minute to spare for the worker. */
const WITHIN = { soon: 9, ordinary: 59 } as const

/** Hour of the day at which somebody is told what waits, by their own clock. */
const DIGEST_HOUR = 8
/** Days after which a calendar that never works is taken to be wrong. */
const FARTHEST = 400

/** Hours after which a mailbox that refused a mail is tried again: it may have been full. */
const REFUSES_HOURS = 24

/** True while nobody should count on the mail of somebody, because it was refused. */
export function isUnreachable(refusedAt: Date | null, now: Instant): boolean {
  return refusedAt !== null && refusedAt.getTime() > msOf(now) - REFUSES_HOURS * HOUR
}

/** True for what staff are told within minutes. */
export function isSoon(notice: StaffNotice): boolean {
  return SOON.includes(notice)
}

/**
 * When a mail leaves: at any minute within the hour, and within ten minutes where somebody may be in danger, so that
 * whoever watches mail go by cannot match it with the moment at which somebody wrote (decision 0004).
 *
 * @param chance from 0 up to 1, each as likely as any other
 */
export function mailDue(notice: StaffNotice | null, now: Instant, chance: number): Instant {
  const minutes = notice !== null && isSoon(notice) ? WITHIN.soon : WITHIN.ordinary
  return plusMs(now, Math.floor(chance * minutes * MINUTE))
}

/** When somebody is next told that something waits: in the hour after eight on their next working day, by their clock. */
export function nextDigest(now: Instant, calendar: Calendar, chance: number): Instant {
  const { timeZone } = calendar
  for (let days = 0; days < FARTHEST; days += 1) {
    const day = localDate(addCalendarDays(now, days, timeZone), timeZone)
    const at = plusMs(startOfDay(day, timeZone), DIGEST_HOUR * HOUR + Math.floor(chance * 59) * MINUTE)
    if (isWorkingDay(day, calendar) && isBefore(now, at)) return at
  }
  return plusMs(now, 24 * HOUR)
}
