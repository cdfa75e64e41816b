import type { Case } from '../case/case.ts'
import { isOutstanding } from '../remedy/promise.ts'
import type { LeftOpen } from '../vocabulary/erasing.ts'
import { hasOpenAppeal } from './open-appeals.ts'
import { isDutyOpen } from './open-duties.ts'
import { isUnread } from './unread.ts'

/** Everything that erasing a case now would leave open: no case ends so without somebody saying it (red line 14). */
export function leftOpen(kase: Case): readonly LeftOpen[] {
  const isOpen = kase.closedAt === null
  const all: Readonly<Record<LeftOpen, boolean>> = {
    unread: isUnread(kase),
    undecided: isOpen,
    danger: kase.danger && isOpen,
    unanswered: kase.unansweredSince !== null,
    promise: kase.plan.some(isOutstanding) || isDutyOpen(kase),
    appeal: hasOpenAppeal(kase),
  }
  return (Object.keys(all) as LeftOpen[]).filter((each) => all[each])
}
