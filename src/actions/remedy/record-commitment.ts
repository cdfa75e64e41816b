import { recordCommitment as verb } from '../../domain/remedy/record-commitment.ts'
import { asCaseVerb } from '../case-verb.ts'

export const recordCommitment = asCaseVerb(verb)
