import { noteLateness as verb } from '../../domain/casework/note-lateness.ts'
import { asCaseVerb } from '../case-verb.ts'

export const noteLateness = asCaseVerb(verb)
