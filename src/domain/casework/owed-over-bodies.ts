import type { Case } from '../case/case.ts'
import type { Calendar } from '../time/calendar.ts'
import { ownDue } from '../time/own-due.ts'
import { ours, type Owed } from './ours.ts'
import { isUrgent } from './overview.ts'
import { tellDue, waitsToBeTold, withoutHelp } from './referrals.ts'

/** A body is to be told of the person, who said yes; or did not help them, so that others are looked for. */
export function overBodies(kase: Case, calendar: Calendar): Owed[] {
  const toTell = kase.referrals.flatMap((referral) => {
    const due = waitsToBeTold(referral) ? tellDue(referral, calendar) : null
    return due === null ? [] : [ours(kase, 'tell_the_body', due, 'tell_body', { referral: referral.id })]
  })
  const code = isUrgent(kase) ? 'CLK-OWN-REPLY-P1-1WD' : 'CLK-OWN-REPLY-5WD'
  const [without] = withoutHelp(kase)
  if (without === undefined) return toTell
  return [...toTell, ours(kase, 'offer_another_body', ownDue(code, without.since, calendar), 'offer_bodies')]
}
