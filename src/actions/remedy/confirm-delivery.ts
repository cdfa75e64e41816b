import { confirmDelivery as verb } from '../../domain/remedy/confirm-delivery.ts'
import { asCaseVerb } from '../case-verb.ts'

export const confirmDelivery = asCaseVerb(verb)
