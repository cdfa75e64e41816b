import { consentToShare as verb } from '../../domain/value-chain/consent-to-share.ts'
import { asCaseVerb } from '../case-verb.ts'

export const consentToShare = asCaseVerb(verb)
