import { ownClock, type OwnClockCode } from '../vocabulary/clocks.ts'
import type { Calendar } from './calendar.ts'
import { dueAt } from './due.ts'
import type { Instant } from './instant.ts'

/** Answers kept for each calendar: what people do is stamped with the hour, so the same few are asked for all day. */
const MOST = 5_000
const known = new WeakMap<Calendar, Map<string, Instant>>()

/** When one of our own published times is over. */
export function ownDue(code: OwnClockCode, start: Instant, calendar: Calendar): Instant {
  const answers = known.get(calendar) ?? new Map<string, Instant>()
  known.set(calendar, answers)
  const question = `${code} ${start}`
  const before = answers.get(question)
  if (before !== undefined) return before
  const due = dueAt(ownClock(code), start, calendar)
  if (answers.size >= MOST) answers.clear()
  answers.set(question, due)
  return due
}
