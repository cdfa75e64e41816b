import type { Finding } from '../vocabulary/value-chain.ts'
import { compareCloseness } from './attribution.ts'

/**
 * How an entity's own claim stands to the finding. Both are kept. Whatever it says, interim measures go on: there
 * is no field that could pause them.
 */
export function disagreement(
  claim: Finding | null,
  finding: Finding,
): 'no_claim' | 'agrees' | 'claims_less' | 'claims_more' | 'claims_otherwise' {
  if (claim === null) return 'no_claim'
  if (claim === finding) return 'agrees'
  const step = compareCloseness(claim, finding)
  if (step === 0) return 'claims_otherwise'
  return step > 0 ? 'claims_less' : 'claims_more'
}
