import { offerHandover as verb } from '../../domain/value-chain/offer-handover.ts'
import { asCaseVerb } from '../case-verb.ts'

export const offerHandover = asCaseVerb(verb)
