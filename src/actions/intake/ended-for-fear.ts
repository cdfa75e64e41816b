import { event, type CaseEvent } from '../../domain/case/case-event.ts'
import { after } from '../../domain/case/fold.ts'
import { whyNoCode } from '../../domain/intake/why-no-code.ts'
import { atTheHour } from '../../domain/time/at-the-hour.ts'
import type { WholeCase } from '../../store/history/find-case.ts'
import { findRecoveryOf, openAddress } from '../../store/receipt-recoveries.ts'
import type { House } from '../house.ts'

/** The address to which a code for a case is sent when somebody asks for it there; null where none is chosen. */
export async function codesTo(house: House, before: WholeCase | null): Promise<string | null> {
  if (before === null || before.kase.recoverySince === null) return null
  const found = await findRecoveryOf(house.database, before.kase.id)
  return found && openAddress(before.key, found)
}

/**
 * Whoever relies on a code must know that none is sent: the choice of an address ends with the entry by which it becomes
 * one of a feared mailbox, whoever writes that entry. It is kept to the hour, because it may go with what the person does
 * (decision 0004).
 */
export function endedForFear(
  house: House,
  before: WholeCase | null,
  events: readonly CaseEvent[],
  address: string | null,
): CaseEvent[] {
  if (before === null || address === null) return []
  const then = after(before.kase, events)
  if (then.recoverySince === null || whyNoCode(then, address) === null) return []
  const context = { now: atTheHour(house.now()), by: { kind: 'clock' } } as const
  return [event(context, 'recovery_chosen', { asked: false, isFeared: true }, {})]
}
