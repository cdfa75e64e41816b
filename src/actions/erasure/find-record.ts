import type { WhyErased } from '../../domain/vocabulary/erasing.ts'
import { findErased, type ErasedCase } from '../../store/erasure/erased-cases.ts'
import { openWhy } from '../../store/erasure/why-erased.ts'
import type { House } from '../house.ts'

/** What is on record of an erased case, with why in words; null where nobody said. */
export interface ErasedOnRecord extends Omit<ErasedCase, 'why'> {
  readonly why: WhyErased | null
}

/** What is on record of a case that is erased; null where it is not. */
export async function findRecord(house: House, caseId: string): Promise<ErasedOnRecord | null> {
  const found = await findErased(house.database, caseId)
  return found && { ...found, why: openWhy(house.keys, caseId, found.why) }
}
