import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'

/**
 * Everything that keeps a case from being erased, whoever wants it: a hold, because somebody will have to show what is
 * in it; the person made to suffer for having written, and a child in danger, because what protects them is in it
 * (UNGP 31 commentary; domain reference 12.7).
 */
export function keepsFromErasing(kase: Case): readonly Refusal[] {
  return [
    ...(kase.held === null ? [] : [refuse('case_is_held')]),
    ...(kase.retaliationSince === null ? [] : [refuse('reprisal_is_open')]),
    ...(isChildInDanger(kase) ? [refuse('child_in_danger')] : []),
  ]
}

/** A child is in danger until the case has ended; where there may be pictures of abuse, until a hold was ended too. */
function isChildInDanger({ child, danger, noCopySince, closedAt }: Case): boolean {
  return closedAt === null && ((child && danger) || noCopySince !== null)
}
