import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { addCalendarMonths, type Calendar } from '../time/calendar.ts'
import { isBefore, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { isSomethingOpen, keepsFromErasing } from './erasing.ts'
import { silentFrom } from './reprisals.ts'

/** Longest time for which a house says that it keeps cases, in months: a hundred years. */
export const MOST_MONTHS = 1200

/**
 * When the time is over for which the house keeps a case that ended so: counted from its end, or from the person's word
 * that they want it kept; never before the last day on which a decision of it can be appealed. Null while something of it
 * is still open: then no time runs (UNGP 31(c); domain reference 6).
 */
export function keptUntil(kase: Case, months: number, calendar: Calendar): Instant | null {
  const { closedAt } = kase
  if (closedAt === null) return null
  const silent = silentFrom(kase, calendar) ?? closedAt
  if (isStillNeeded(kase, { now: silent, calendar })) return null
  const kept = kase.keptAgainAt === null ? [] : [kase.keptAgainAt]
  return latest(
    addCalendarMonths(latest(closedAt, ...kept), months, calendar.timeZone),
    silent,
    ...appealsOver(kase, calendar),
  )
}

/** When the times are over in which somebody else can be asked to look again: at each decision, and at us. */
export function appealsOver({ closedAt, decisions }: Case, calendar: Calendar): readonly Instant[] {
  // A complaint about us is taken as long as an appeal is.
  const ofUs = closedAt === null ? [] : [ownDue('CLK-OWN-APPEAL-6M', closedAt, calendar)]
  return [...ofUs, ...decisions.map(({ appealUntil }) => appealUntil)]
}

/** True while something waits: an answer, an appeal, what is owed, or what keeps it from being erased at all. */
export function isStillNeeded(kase: Case, moment: Pick<Moment, 'now' | 'calendar'>): boolean {
  return isSomethingOpen(kase) || keepsFromErasing(kase, moment).length > 0
}

/** True when it is time to tell the person that their case will be erased: weeks before, by the published time. */
export function isToBeAnnounced(kase: Case, months: number, now: Instant, calendar: Calendar): boolean {
  if (kase.erasing !== null) return false
  const until = keptUntil(kase, months, calendar)
  return until !== null && !isBefore(ownDue('CLK-OWN-ERASE-NOTICE-28D', now, calendar), until)
}
