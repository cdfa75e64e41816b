import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { keepsCase } from './reprisals.ts'
import { isBefore, isPassed, type Instant } from '../time/instant.ts'

/**
 * Everything that keeps a case from being erased, whoever wants it: a hold, because somebody will have to show what is
 * in it; the person made to suffer for having written, and a child in danger, because what protects them is in it
 * (UNGP 31 commentary; domain reference 12.7).
 */
export function keepsFromErasing(kase: Case): readonly Refusal[] {
  return [
    ...(kase.held === null ? [] : [refuse('case_is_held')]),
    ...(keepsCase(kase) ? [refuse('reprisal_is_open')] : []),
    ...(isChildInDanger(kase) ? [refuse('child_in_danger')] : []),
  ]
}

/** From when nothing of a case is left; null where it is not to be erased, or something keeps it from that. */
export function erasedFrom(kase: Case): Instant | null {
  return kase.erasing === null || keepsFromErasing(kase).length > 0 ? null : kase.erasing.on
}

/**
 * A time of ours as the person is told it: nothing is promised for when the case is gone, so that it is null then. What is
 * late by now was owed, and is still said.
 */
export function toldUntilErased(kase: Case, by: Instant | null, now: Instant): Instant | null {
  const end = erasedFrom(kase)
  return by === null || end === null || isPassed(by, now) || isBefore(by, end) ? by : null
}

/** A child is in danger until the case has ended; where there may be pictures of abuse, until a hold was ended too. */
function isChildInDanger({ child, danger, noCopySince, closedAt }: Case): boolean {
  return closedAt === null && ((child && danger) || noCopySince !== null)
}
