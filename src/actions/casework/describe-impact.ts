import { describeImpact as verb } from '../../domain/casework/describe-impact.ts'
import { asCaseVerb } from '../case-verb.ts'

export const describeImpact = asCaseVerb(verb)
