import { rateImpact as verb } from '../../domain/casework/rate-impact.ts'
import { asCaseVerb } from '../case-verb.ts'

export const rateImpact = asCaseVerb(verb)
