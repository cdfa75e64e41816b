import { decideAppeal as verb } from '../../domain/casework/decide-appeal.ts'
import { asCaseVerb } from '../case-verb.ts'

export const decideAppeal = asCaseVerb(verb)
