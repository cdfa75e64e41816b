import { close as verb } from '../../domain/casework/close.ts'
import { asCaseVerb } from '../case-verb.ts'

export const close = asCaseVerb(verb)
