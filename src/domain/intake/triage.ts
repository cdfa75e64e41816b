import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { OwnClockCode } from '../vocabulary/clocks.ts'
import type { CaseKind, DangerSign } from '../vocabulary/intake.ts'

/** What the person told us about danger. Nothing here is a judgement of ours. */
export interface TriageAnswers {
  readonly kind: CaseKind
  readonly signs: readonly DangerSign[]
  readonly receivedAt: Instant
  /** The moment from which it would be too late; for a date, its end (`endOfDay`). */
  readonly dateThatWillPass?: Instant | null
}

export interface Triage {
  readonly clock: OwnClockCode
  /** When somebody has looked at the latest. */
  readonly dueAt: Instant
  /** True: in P1 until it is rated. False: in P2, or in the queue of notifications. */
  readonly danger: boolean
}

/**
 * When a new case is first looked at (rule 10 of severity): within four hours when the person's own answers signal
 * danger to life, that somebody may harm themselves, a child, violence, something that is being spread or money that
 * is moving now, or a date that will pass; otherwise two working days, and five for a notification. A sign in a notification counts too: whoever tells it may be the only one
 * who can.
 *
 * A date still to come is a sign without the tick, and the look is not later than the date. A date that is over
 * changes nothing: it neither makes a case urgent nor takes the urgency away.
 */
export function triage(answers: TriageAnswers, calendar: Calendar): Triage {
  const { kind, signs, receivedAt, dateThatWillPass: date = null } = answers
  const stillToCome = isStillToCome(date, receivedAt) ? date : null
  const danger = signs.length > 0 || stillToCome !== null
  const clock = danger ? 'CLK-OWN-P1-TRIAGE-4H' : QUIET[kind]
  return { clock, dueAt: earliest(ownDue(clock, receivedAt, calendar), stillToCome), danger }
}

/** True for a date that had not come when they told of it: that alone is a sign of danger, without a tick. */
export function isStillToCome(date: Instant | null, toldAt: Instant): date is Instant {
  return date !== null && isBefore(toldAt, date)
}

const QUIET = {
  grievance: 'CLK-OWN-HUMAN-2WD',
  notification: 'CLK-OWN-NOTIFICATION-5WD',
} as const satisfies Record<CaseKind, OwnClockCode>
