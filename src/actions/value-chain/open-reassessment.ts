import { openReassessment as verb } from '../../domain/value-chain/open-reassessment.ts'
import { asCaseVerb } from '../case-verb.ts'

export const openReassessment = asCaseVerb(verb)
