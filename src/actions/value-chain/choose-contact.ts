import { chooseContact as verb } from '../../domain/value-chain/choose-contact.ts'
import { asCaseVerb } from '../case-verb.ts'

export const chooseContact = asCaseVerb(verb)
