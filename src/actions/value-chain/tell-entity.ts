import { tellEntity as verb } from '../../domain/value-chain/tell-entity.ts'
import { asCaseVerb } from '../case-verb.ts'

export const tellEntity = asCaseVerb(verb)
