import { considerElement as verb } from '../../domain/remedy/consider-element.ts'
import { asCaseVerb } from '../case-verb.ts'

export const considerElement = asCaseVerb(verb)
