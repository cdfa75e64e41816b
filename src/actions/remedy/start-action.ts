import { startAction as verb } from '../../domain/remedy/start-action.ts'
import { asCaseVerb } from '../case-verb.ts'

export const startAction = asCaseVerb(verb)
