import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { findErased, type ErasedCase } from '../../store/erasure/erased-cases.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { runVerb } from '../run-verb.ts'
import { finishErasing } from './finish-erasing.ts'

/**
 * Erases a case for whoever runs the house: its last entry goes to the ledger, then its slot is overwritten and what
 * lies of it is deleted. Answers what is on record of it; a refusal where something keeps it.
 */
export async function eraseForHouse(house: House, caseId: string): Promise<ErasedCase | Refusal> {
  const before = await findErased(house.database, caseId)
  if (before === null) {
    const by = { kind: 'clock' } as const
    const done = await runVerb(house, 'erase_case', { kind: 'house' }, by, caseId, { because: 'house' })
    if (isInvalid(done)) throw new Error('The reason of the house is one of the reasons.')
    if (isRefusal(done)) return done
  }
  await finishErasing(house)
  return (await findErased(house.database, caseId)) ?? refuse('not_found')
}
