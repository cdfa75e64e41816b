import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { earliest, isBefore, msOf, plusMs, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { APPEAL_SHARE_OF_TIME_LEFT, type OwnClockCode } from '../vocabulary/clocks.ts'

/**
 * By when somebody else answers: by the published time, or within half of the time until the first date that will
 * pass, if that is sooner; an answer after the date would be none (UNGP 24; UNGP 31(c)).
 *
 * @param aboutDelay it asks for just that, whether waiting makes it worse: then the date of a flag that was not
 * accepted counts too, else the question would be answered when it is over
 */
export function appealDue(
  kase: Case,
  clock: OwnClockCode,
  aboutDelay: boolean,
  now: Instant,
  calendar: Calendar,
): Instant {
  const date = earliest(...datesToCome(kase, aboutDelay, now))
  const usual = ownDue(clock, now, calendar)
  if (date === null) return usual
  const share = Math.floor((msOf(date) - msOf(now)) * APPEAL_SHARE_OF_TIME_LEFT)
  return earliest(usual, plusMs(now, share))
}

/** The person's own date, and those of delay flags; of these whoever told of others learns nothing (decision 0037). */
function datesToCome(kase: Case, aboutDelay: boolean, now: Instant): readonly Instant[] {
  const impacts = kase.kind === 'notification' ? [] : kase.impacts
  const flags = impacts.flatMap(({ delay }) =>
    delay && (delay.state !== 'rejected' || aboutDelay)
      ? [delay.deadline, ...(delay.earlier ? [delay.earlier.deadline] : [])]
      : [],
  )
  const dates = kase.dateThatWillPass === null ? flags : [kase.dateThatWillPass, ...flags]
  return dates.filter((date) => isBefore(now, date))
}
