import { decide as verb } from '../../domain/casework/decide.ts'
import { asCaseVerb } from '../case-verb.ts'

export const decide = asCaseVerb(verb)
