import { proposeAction as verb } from '../../domain/remedy/propose-action.ts'
import { asCaseVerb } from '../case-verb.ts'

export const proposeAction = asCaseVerb(verb)
