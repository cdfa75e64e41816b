import { recordDelivery as verb } from '../../domain/remedy/record-delivery.ts'
import { asCaseVerb } from '../case-verb.ts'

export const recordDelivery = asCaseVerb(verb)
