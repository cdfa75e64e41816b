import { withdraw as verb } from '../../domain/casework/withdraw.ts'
import { asCaseVerb } from '../case-verb.ts'

export const withdraw = asCaseVerb(verb)
