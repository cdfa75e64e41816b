import { correctEntity as verb } from '../../domain/value-chain/correct-entity.ts'
import { asCaseVerb } from '../case-verb.ts'

export const correctEntity = asCaseVerb(verb)
