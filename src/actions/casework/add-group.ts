import { addGroup as verb } from '../../domain/casework/add-group.ts'
import { asCaseVerb } from '../case-verb.ts'

export const addGroup = asCaseVerb(verb)
