import { takeUp as verb } from '../../domain/casework/take-up.ts'
import { asCaseVerb } from '../case-verb.ts'

export const takeUp = asCaseVerb(verb)
