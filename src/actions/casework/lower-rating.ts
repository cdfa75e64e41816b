import { lowerRating as verb } from '../../domain/casework/lower-rating.ts'
import { asCaseVerb } from '../case-verb.ts'

export const lowerRating = asCaseVerb(verb)
