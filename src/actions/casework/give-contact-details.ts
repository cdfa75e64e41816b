import { giveContactDetails as verb } from '../../domain/casework/give-contact-details.ts'
import { asCaseVerb } from '../case-verb.ts'

export const giveContactDetails = asCaseVerb(verb)
