import { planReassessment as verb } from '../../domain/value-chain/plan-reassessment.ts'
import { asCaseVerb } from '../case-verb.ts'

export const planReassessment = asCaseVerb(verb)
