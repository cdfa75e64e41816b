import { flagDelay as verb } from '../../domain/casework/flag-delay.ts'
import { asCaseVerb } from '../case-verb.ts'

export const flagDelay = asCaseVerb(verb)
