import { addEntity as verb } from '../../domain/value-chain/add-entity.ts'
import { asCaseVerb } from '../case-verb.ts'

export const addEntity = asCaseVerb(verb)
