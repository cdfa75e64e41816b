import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { isSeen } from '../casework/person-offers.ts'
import { isOver } from './action-states.ts'
import { dutyOf, type DutyStanding } from './duty.ts'

/**
 * The actions that the person sees and that a finding makes a duty, or a duty no more: they are told, because what they
 * read of them is not so any longer (red lines 4 and 15).
 */
export function dutiesChanged(
  kase: Case,
  { facts, texts, at, by }: CaseEvent<'attributed'>,
): Readonly<Record<string, { from: DutyStanding; to: DutyStanding }>> {
  const { reasons, lastingProof = null } = texts
  const after = { ...kase, cells: [...kase.cells, { ...facts, until: null, reasons, lastingProof, at, by }] }
  return Object.fromEntries(
    kase.plan.flatMap((action) => {
      const [from, to] = [dutyOf(kase, action, at), dutyOf(after, action, at)]
      return from === to || isOver(action.state) || !isSeen(kase, action.id)
        ? []
        : [[action.id, { from, to }]]
    }),
  )
}
