import { LONGEST_WHY } from '../../domain/casework/erase-case.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { runVerb } from '../run-verb.ts'
import { findRecord, type ErasedOnRecord } from './find-record.ts'
import { finishErasing } from './finish-erasing.ts'

/** Why whoever runs the house erases a case, and whether they know what is open in it. */
export interface WhyErase {
  readonly reasons: string
  readonly knowing: boolean
}

/**
 * Erases a case for whoever runs the house: its last entry goes to the ledger, then its slot is overwritten and what
 * lies of it is deleted. Answers what is on record of it; a refusal where something keeps it, where the reason is none,
 * and where something is open that they do not say they know.
 */
export async function eraseForHouse(
  house: House,
  caseId: string,
  why: WhyErase,
): Promise<ErasedOnRecord | Refusal> {
  const before = await findRecord(house, caseId)
  if (before === null) {
    const by = { kind: 'clock' } as const
    const asked = { because: 'house', ...why }
    const done = await runVerb(house, 'erase_case', { kind: 'house' }, by, caseId, asked)
    if (isInvalid(done)) return refuse('text_too_long', { longest: LONGEST_WHY, typed: why.reasons.length })
    if (isRefusal(done)) return done
  }
  await finishErasing(house)
  return (await findRecord(house, caseId)) ?? refuse('not_found')
}
