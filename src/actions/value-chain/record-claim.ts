import { recordClaim as verb } from '../../domain/value-chain/record-claim.ts'
import { asCaseVerb } from '../case-verb.ts'

export const recordClaim = asCaseVerb(verb)
