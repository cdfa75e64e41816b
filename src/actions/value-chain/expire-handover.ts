import { expireHandover as verb } from '../../domain/value-chain/expire-handover.ts'
import { asCaseVerb } from '../case-verb.ts'

export const expireHandover = asCaseVerb(verb)
