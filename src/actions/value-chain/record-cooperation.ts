import { recordCooperation as verb } from '../../domain/value-chain/record-cooperation.ts'
import { asCaseVerb } from '../case-verb.ts'

export const recordCooperation = asCaseVerb(verb)
