import type { Close } from '../../src/domain/casework/close.ts'
import { missingFor, type Ending } from '../../src/domain/casework/endings.ts'
import { eachOf, isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import type { InMemoryCase } from './in-memory-case.ts'
import { ana, marta, person } from './people.ts'
import { ANSWERS } from './stages.ts'

/** A form for an ending with nothing left out but a date to look again. */
export function closing(outcome: Close['outcome'], part: Partial<Close> = {}): Close {
  return {
    outcome,
    reasons: 'This is why it ends as it does.',
    tried: 'We wrote to the agency three times.',
    adequacy: ANSWERS,
    noWaiver: true,
    ...part,
  }
}

/** All that an ending still needs. */
export function needs(it: InMemoryCase, outcome: Ending): Refusal[] {
  return missingFor(it.kase, outcome, { now: it.now, calendar: DEFAULT_CALENDAR })
}

/** The same as codes, each once. */
export function missing(it: InMemoryCase, outcome: Ending): string[] {
  return [...new Set(needs(it, outcome).map(({ refused }) => refused))]
}

/** Everything that closing is refused for, as codes. */
export function refusals(it: InMemoryCase, said: Close): string[] {
  const ruling = it.tries(ana, 'close', said)
  return isRefusal(ruling) ? eachOf(ruling).map(({ refused }) => refused) : []
}

/** The person says of an action whether it arrived. */
export function confirm(it: InMemoryCase, action: string, answer: 'yes' | 'partly' | 'not_yet'): void {
  it.does(person, 'confirm_delivery', { action, answer })
}

/** Both actions are taken out of the plan. */
export function overtaken(it: InMemoryCase): InMemoryCase {
  for (const action of ['a1', 'a2'])
    it.does(ana, 'overtake_action', { action, reasons: `${action}: the agency was closed by law.` })
  return it
}

/** Somebody else checked the proof of both actions. */
export function verified(it: InMemoryCase): InMemoryCase {
  for (const action of ['a1', 'a2'])
    it.does(marta, 'verify_delivery', { action, how: 'We read the bank statement.' })
  return it
}
