import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Moment } from '../case/verb.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { isDutyOpen } from './open-duties.ts'
import { keepsCase, silentFrom } from './reprisals.ts'
import type { Calendar } from '../time/calendar.ts'
import { isBefore, isPassed, latest, type Instant } from '../time/instant.ts'

/**
 * Everything that keeps a case from being erased, whoever wants it: a hold, because somebody will have to show what is
 * in it; the person made to suffer for having written, and a child in danger, because what protects them is in it
 * (UNGP 31 commentary; domain reference 12.7).
 */
export function keepsFromErasing(kase: Case, moment: Pick<Moment, 'now' | 'calendar'>): readonly Refusal[] {
  return [
    ...(kase.held === null && kase.keptBeside !== 'case_is_held' ? [] : [refuse('case_is_held')]),
    ...(keepsCase(kase, moment) ? [refuse('reprisal_is_open')] : []),
    ...(isChildInDanger(kase) ? [refuse('child_in_danger')] : []),
  ]
}

/**
 * The same for an erasing that is on its way, and what waits for us in it: of what the person asked for, words that they
 * said after that and nobody has answered; of what we announced, whatever is open. Words that were said to us never vanish
 * unanswered, unless whoever said them asks for it after that (red line 14).
 */
export function keepsThisErasing(kase: Case, moment: Pick<Moment, 'now' | 'calendar'>): readonly Refusal[] {
  return [...keepsFromErasing(kase, moment), ...(waitsForUs(kase) ? [refuse('erased_after_answer')] : [])]
}

/** True while an erasing that is on its way waits for us. */
export function waitsForUs(kase: Case): boolean {
  const { erasing, unansweredSince, keptBeside } = kase
  if (erasing === null) return false
  if (keptBeside === 'erased_after_answer') return true
  if (erasing.because === 'own_request') return erasing.saidMore === true && unansweredSince !== null
  return isSomethingOpen(kase)
}

/** True while something waits in a case that has ended: an answer, an appeal, or what is owed. */
export function isSomethingOpen(kase: Case): boolean {
  return kase.unansweredSince !== null || hasOpenAppeal(kase) || isDutyOpen(kase)
}

/**
 * From when nothing of a case is left; null where it is not to be erased, or something keeps it from that for as long as
 * nobody knows. That trouble of theirs goes on, and they stay silent, keeps it until a day.
 */
export function erasedFrom(kase: Case, calendar: Calendar): Instant | null {
  if (kase.erasing === null) return null
  const now = latest(kase.erasing.on, silentFrom(kase, calendar) ?? kase.erasing.on)
  return keepsThisErasing(kase, { now, calendar }).length > 0 ? null : now
}

/** True in the hour in which a case is erased: what is begun now would be gone with it. */
export function isErasedNow(kase: Case, { now, calendar }: Pick<Moment, 'now' | 'calendar'>): boolean {
  const end = erasedFrom(kase, calendar)
  return end !== null && isPassed(end, now)
}

/**
 * A time of ours as the person is told it: nothing is promised for when the case is gone, so that it is null then. What is
 * late by now was owed, and is still said.
 */
export function toldUntilErased(
  kase: Case,
  by: Instant | null,
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): Instant | null {
  const end = erasedFrom(kase, calendar)
  return by === null || end === null || isPassed(by, now) || isBefore(by, end) ? by : null
}

/** A child is in danger until the case has ended; where there may be pictures of abuse, until a hold was ended too. */
export function isChildInDanger({ child, danger, noCopySince, closedAt }: Case): boolean {
  return closedAt === null && ((child && danger) || noCopySince !== null)
}
