import { sendOffer as verb } from '../../domain/remedy/send-offer.ts'
import { asCaseVerb } from '../case-verb.ts'

export const sendOffer = asCaseVerb(verb)
