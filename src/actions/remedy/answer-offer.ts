import { answerOffer as verb } from '../../domain/remedy/answer-offer.ts'
import { asCaseVerb } from '../case-verb.ts'

export const answerOffer = asCaseVerb(verb)
