import { confirmEntity as verb } from '../../domain/value-chain/confirm-entity.ts'
import { asCaseVerb } from '../case-verb.ts'

export const confirmEntity = asCaseVerb(verb)
