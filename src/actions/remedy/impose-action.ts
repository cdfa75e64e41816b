import { imposeAction as verb } from '../../domain/remedy/impose-action.ts'
import { asCaseVerb } from '../case-verb.ts'

export const imposeAction = asCaseVerb(verb)
