import { removeEntity as verb } from '../../domain/value-chain/remove-entity.ts'
import { asCaseVerb } from '../case-verb.ts'

export const removeEntity = asCaseVerb(verb)
