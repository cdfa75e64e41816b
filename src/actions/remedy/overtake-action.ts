import { overtakeAction as verb } from '../../domain/remedy/overtake-action.ts'
import { asCaseVerb } from '../case-verb.ts'

export const overtakeAction = asCaseVerb(verb)
