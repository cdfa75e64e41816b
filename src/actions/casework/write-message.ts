import { writeMessage as verb } from '../../domain/casework/write-message.ts'
import { asCaseVerb } from '../case-verb.ts'

export const writeMessage = asCaseVerb(verb)
