import { attribute as verb } from '../../domain/value-chain/attribute.ts'
import { asCaseVerb } from '../case-verb.ts'

export const attribute = asCaseVerb(verb)
