import { verifyDelivery as verb } from '../../domain/remedy/verify-delivery.ts'
import { asCaseVerb } from '../case-verb.ts'

export const verifyDelivery = asCaseVerb(verb)
