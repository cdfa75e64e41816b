import { consultPerson as verb } from '../../domain/remedy/consult-person.ts'
import { asCaseVerb } from '../case-verb.ts'

export const consultPerson = asCaseVerb(verb)
