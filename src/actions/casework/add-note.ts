import { addNote as verb } from '../../domain/casework/add-note.ts'
import { asCaseVerb } from '../case-verb.ts'

export const addNote = asCaseVerb(verb)
